import type { Warning } from '../document';

const researchUse = 'safety.research-use'; // said on every page already

/** Everything to be warned of, stops first. */
export function SafetyPanel({ warnings }: { warnings: Warning[] }) {
  const told = warnings.filter((warning) => warning.code !== researchUse);
  const stops = told.filter((warning) => warning.stop).length;
  const sorted = [...told].sort((left, right) => Number(right.stop) - Number(left.stop));
  return (
    <section class="safety" aria-labelledby="safety-title">
      <h2 id="safety-title">Safety <span class="count">{countText(stops, told.length - stops)}</span></h2>
      {told.length === 0 ? (
        <p class="calm">No warning applies to this setting beyond research use.</p>
      ) : (
        <ul class="warnings">
          {sorted.map((warning) => (
            <li class={warning.stop ? 'stop' : 'caution'}>
              <strong>{warning.stop ? 'Stop' : 'Caution'}</strong>
              <span>{warning.text} <code>{warning.code}</code></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function countText(stops: number, cautions: number): string {
  const parts = [stops > 0 ? `${stops} stop` : '', cautions > 0 ? `${cautions} caution${cautions > 1 ? 's' : ''}` : ''];
  return parts.filter(Boolean).join(', ');
}
