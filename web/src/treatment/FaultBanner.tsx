import type { Fault } from '../api/fault';

/** What is wrong with the setting; the numbers under it are those of the last one that was right. */
export function FaultBanner({ faults, trouble, open }: { faults: Fault[]; trouble: string | null; open: () => void }) {
  return (
    <div class="fault-banner" role="alert">
      {trouble ? <p><b>The program did not answer.</b> {trouble}</p> : <p><b>This setting cannot be computed.</b> What is shown is the last one that could.</p>}
      <ul>
        {faults.map((fault) => <li>{fault.message}{fault.hint && <i> {fault.hint}</i>}</li>)}
      </ul>
      {faults.length > 0 && <button type="button" class="link" onClick={open}>Show it in the protocol</button>}
    </div>
  );
}
