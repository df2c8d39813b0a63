import type { Document } from '../document';
import { headlineEndpoints, meaningOf } from '../results/endpoints';
import { displayText } from '../units';

/** On narrow pages the results lie far below the controls: the first of them ride along at the foot of the screen. */
export function QuickBar({ document, show }: { document: Document; show: () => void }) {
  const first = headlineEndpoints(document).slice(0, 3);
  const stops = document.summary.warnings.filter((warning) => warning.stop).length;
  return (
    <button type="button" class={`quick-bar ${stops > 0 ? 'stop' : ''}`} onClick={show}>
      {stops > 0 && <b>STOP</b>}
      {first.map((each) => (
        <span><b>{displayText(each.value, each.unit, each.name)}</b> {meaningOf(document, each.name).replace(/^Change of (the )?/, '').replace(/ against.*$/, '')}</span>
      ))}
    </button>
  );
}
