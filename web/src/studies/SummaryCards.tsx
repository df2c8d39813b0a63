import { significant } from '../units';
import type { Summary } from './studies';

const pointsText = (error: number | null) => (error === null ? 'n/a' : `${(100 * error).toFixed(1)} points`);

/**
 * Scores over all studies, beside those of the two null models.
 * @param computing whether intervals are still to come
 */
export function SummaryCards({ of, computing }: { of: Summary; computing: boolean }) {
  const errors = [
    { name: 'acicula', error: of.mean_absolute_error, own: true },
    { name: '“45 % better for everyone”', error: of.null_45_error, own: false },
    { name: 'the same gain every session', error: of.null_retention_error, own: false },
  ];
  const most = Math.max(...errors.map(({ error }) => error ?? 0), 1e-9);
  return (
    <div class="scores">
      <div class="score score-errors">
        <p class="score-title">Mean error of {of.numbers} relative changes</p>
        <table>
          <tbody>
            {errors.map(({ name, error, own }) => (
              <tr key={name} class={own ? 'score-own' : ''}>
                <th scope="row">{name}</th>
                <td class="score-bar" aria-hidden="true"><i style={{ width: `${(100 * (error ?? 0)) / most}%` }} /></td>
                <td>{pointsText(error)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Score title="Inside the 90 % interval" value={computing ? '…' : of.coverage90 === null ? 'n/a' : `${Math.round(100 * of.coverage90)} %`} note={computing ? 'follows' : `of ${of.intervals} numbers; 90 % would be right`} />
      <Score title="Orderings and directions" value={`${of.orderings_right} of ${of.orderings}`} note="right" />
      <Score title="Rank correlation" value={of.spearman === null ? 'n/a' : significant(Number(of.spearman.toFixed(2)))} note="predicted with measured (Spearman)" />
      <Score title="Width of the intervals" value={computing ? '…' : of.interval_width_ratio === null ? 'n/a' : `${significant(Number(of.interval_width_ratio.toFixed(2)))} ×`} note={computing ? 'follows' : 'that of the gain per session'} />
    </div>
  );
}

function Score({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <div class="score">
      <p class="score-title">{title}</p>
      <p class="score-value">{value}</p>
      <p class="score-note">{note}</p>
    </div>
  );
}
