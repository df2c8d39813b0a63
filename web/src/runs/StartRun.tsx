import { useEffect, useRef, useState } from 'preact/hooks';

import type { Fidelity, Run } from '../api/run';
import { fileStem } from '../export/download';
import { useLab, useTreatmentState } from '../treatment/useTreatment';

const fidelities: { name: Fidelity; text: string }[] = [
  { name: 'column', text: 'Depth only. Seconds, with intervals.' },
  { name: 'cell', text: 'Round one channel: fields by depth and distance.' },
  { name: 'patch', text: 'A block of skin, every puncture in its place. Minutes.' },
];

/** Asks how the treatment is to be run, and hands it to the program. */
export function StartRun({ close }: { close: () => void }) {
  const { api } = useLab();
  const { values, document, resolved } = useTreatmentState();
  const dialog = useRef<HTMLDialogElement>(null);
  const given = resolved['numerics.fidelity']?.value;
  const [fidelity, setFidelity] = useState<Fidelity>(given === 'cell' || given === 'patch' ? given : 'column');
  const [name, setName] = useState(fileStem(document?.title ?? 'run').slice(0, 40));
  const [seed, setSeed] = useState(1);
  const [samples, setSamples] = useState(200);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const start = async (event: Event) => {
    event.preventDefault();
    try {
      await api.post<Run>('/runs', { values, name, fidelity, seed, samples });
      dialog.current?.close();
      location.hash = '#/runs';
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <dialog ref={dialog} class="dialog" onClose={close} aria-labelledby="start-title">
      <form onSubmit={(event) => void start(event)}>
        <div class="dialog-head"><h2 id="start-title">Run in the background</h2></div>
        <fieldset class="fidelities">
          <legend>Geometry</legend>
          {fidelities.map((each) => (
            <label>
              <input type="radio" name="fidelity" value={each.name} checked={fidelity === each.name} onChange={() => setFidelity(each.name)} />
              <span><b>{each.name}</b> {each.text}</span>
            </label>
          ))}
        </fieldset>
        <div class="triple">
          <label class="plain">Name<input type="text" required pattern="[A-Za-z0-9_\-]+" title="Letters, digits, - and _" value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
          <label class="plain">Samples<input type="number" min={0} max={1000} value={samples} onInput={(event) => setSamples(event.currentTarget.valueAsNumber)} /></label>
          <label class="plain">Seed<input type="number" min={0} value={seed} onInput={(event) => setSeed(event.currentTarget.valueAsNumber)} /></label>
        </div>
        {trouble && <p class="trouble" role="alert">{trouble}</p>}
        <div class="row end">
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>Not now</button>
          <button type="submit" class="primary">Start</button>
        </div>
      </form>
    </dialog>
  );
}
