import { useRef, useState } from 'preact/hooks';

import { AllSettings } from '../settings/AllSettings';
import { ProtocolPane } from '../settings/ProtocolPane';
import { Results } from '../results/Results';
import { StopBanner } from '../results/StopBanner';
import { Setup } from '../setup/Setup';
import { StartRun } from '../runs/StartRun';
import { FaultBanner } from './FaultBanner';
import { QuickBar } from './QuickBar';
import { TreatmentHead } from './TreatmentHead';
import { useTreatmentState } from './useTreatment';

export type Panel = 'protocol' | 'settings' | 'start' | null;

/** Controls on the left, what they do on the right. */
export function TreatmentPage() {
  const state = useTreatmentState();
  const [panel, open] = useState<Panel>(null);
  const results = useRef<HTMLDivElement>(null);
  const { document, faults, trouble } = state;
  return (
    <>
      {document && <StopBanner warnings={document.summary.warnings} />}
      <main class="bench">
        <div class="bench-setup" tabIndex={-1}><Setup /></div>
        <div class="bench-results" tabIndex={-1} ref={results}>
          {(faults.length > 0 || trouble) && <FaultBanner faults={faults} trouble={trouble} open={() => open('protocol')} />}
          {document ? (
            <div class={faults.length > 0 ? 'stale' : ''}>
              <TreatmentHead state={state} document={document} open={open} />
              <Results document={document} computing={state.intervals !== 'ready'} />
            </div>
          ) : (
            <p class="faint waiting" aria-busy="true">Computing…</p>
          )}
        </div>
      </main>
      {document && <QuickBar document={document} show={() => results.current?.scrollIntoView()} />}
      {panel === 'protocol' && <ProtocolPane close={() => open(null)} />}
      {panel === 'settings' && <AllSettings close={() => open(null)} />}
      {panel === 'start' && <StartRun close={() => open(null)} />}
    </>
  );
}
