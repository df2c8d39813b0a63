import { useContext, useEffect, useState } from 'preact/hooks';

import type { Run } from '../api/run';
import { CompareView } from '../compare';
import type { Document } from '../document';
import { ExportMenu } from '../export/ExportMenu';
import { useLab } from '../treatment/useTreatment';
import { PinnedDocuments } from './pinned';

/** Pinned results and finished runs beside each other. */
export function ComparePage() {
  const { api } = useLab();
  const { documents: pinned, unpin } = useContext(PinnedDocuments);
  const [runs, setRuns] = useState<Run[]>([]);
  const [loaded, setLoaded] = useState<Record<string, Document>>({});
  const [left, setLeft] = useState<Document[]>([]); // pinned ones that are not shown
  const [trouble, setTrouble] = useState<string | null>(null);
  const fail = (error: Error) => setTrouble(error.message);
  useEffect(() => {
    api.get<{ runs: Run[] }>('/runs').then((answer) => setRuns(answer.runs.filter((run) => run.state === 'done')), fail);
  }, [api]);
  const toggle = (name: string, on: boolean) => {
    if (!on) return setLoaded(({ [name]: _gone, ...rest }) => rest);
    api.get<Document>(`/runs/${encodeURIComponent(name)}/document`).then(
      (document) => setLoaded((all) => ({ ...all, [name]: { ...document, title: name } })), fail);
  };
  const chosen = [...pinned.filter((each) => !left.includes(each)), ...Object.values(loaded)];
  return (
    <main class="page">
      <div class="page-head">
        <h1>Compare</h1>
        {chosen.length > 0 && <ExportMenu documents={chosen} />}
      </div>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      <fieldset class="choose-runs">
        <legend>Which</legend>
        {pinned.map((document) => (
          <span class="choice">
            <label class="tick"><input type="checkbox" checked={!left.includes(document)}
              onChange={(event) => setLeft(event.currentTarget.checked ? left.filter((each) => each !== document) : [...left, document])} />
              <span>{document.title} <i class="faint">pinned</i></span></label>
            <button type="button" class="link" aria-label={`Unpin ${document.title}`} onClick={() => unpin(document)}>unpin</button>
          </span>
        ))}
        {runs.map((run) => (
          <label class="tick"><input type="checkbox" checked={run.name in loaded} onChange={(event) => toggle(run.name, event.currentTarget.checked)} />
            <span>{run.name} <i class="faint">{run.fidelity}</i></span></label>
        ))}
        {pinned.length + runs.length === 0 && <p class="faint">Pin a result on the treatment page, or finish a run.</p>}
      </fieldset>
      {chosen.length > 1 ? <CompareView documents={chosen} /> : <p class="faint">Choose two or more to see them beside each other.</p>}
    </main>
  );
}
