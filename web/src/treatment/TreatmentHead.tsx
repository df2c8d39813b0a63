import { useContext } from 'preact/hooks';

import type { Document } from '../document';
import { ExportMenu } from '../export/ExportMenu';
import { PinnedDocuments } from '../lab/pinned';
import type { Panel } from './TreatmentPage';
import { intervalSamples, type TreatmentState } from './treatment';
import { useLab } from './useTreatment';

/** What is set up, in a sentence, and what can be done with it. */
export function TreatmentHead({ state, document, open }: { state: TreatmentState; document: Document; open: (panel: Panel) => void }) {
  const { catalogue, treatment } = useLab();
  const { documents, pin } = useContext(PinnedDocuments);
  return (
    <div class="treatment-head">
      <div class="page-head">
        <h1>{document.title}</h1>
        <label class="examples">
          <span class="visually-hidden">Open an example</span>
          <select value="" onChange={(event) => {
            const example = catalogue.examples.find((each) => each.name === event.currentTarget.value);
            if (example) treatment.write(example.toml);
            event.currentTarget.value = '';
          }}>
            <option value="">Open an example…</option>
            {catalogue.examples.map((example) => <option value={example.name}>{example.name.replaceAll('_', ' ')}</option>)}
          </select>
        </label>
      </div>
      <p class="sentence">{document.sentence}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => open('start')}>Run in the background</button>
        <button type="button" onClick={() => open('protocol')}>Protocol</button>
        <button type="button" onClick={() => open('settings')}>All settings</button>
        <button type="button" onClick={() => pin(document)}>Pin for comparison{documents.length > 0 ? ` (${documents.length})` : ''}</button>
        <ExportMenu documents={[document]} />
        <span class="status" role="status">{statusText(state)}</span>
      </div>
    </div>
  );
}

function statusText({ milliseconds, intervals, faults }: TreatmentState): string {
  if (faults.length > 0) return 'waiting for a setting that can be computed';
  const computed = milliseconds === null ? '' : `computed in ${Math.round(milliseconds)} ms`;
  if (intervals === 'computing') return `${computed}, intervals follow`;
  return intervals === 'ready' ? `${computed}, intervals from ${intervalSamples} samples` : computed;
}
