import type { Document } from '../document';

/** One field of a CSV file: quoted when it must be, empty when not known. */
function field(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lines(rows: (string | number | null | undefined)[][]): string {
  return rows.map((row) => row.map(field).join(',')).join('\n') + '\n';
}

/** Everything that was followed in time, one row a time, SI units in the heads. */
export function timelineCsv({ timeline }: Document): string {
  const head = ['time [s]', ...timeline.series.map((series) => `${series.name} [${series.unit}]`)];
  const rows = timeline.time.map((time, index) => [time, ...timeline.series.map((series) => series.values[index])]);
  return lines([head, ...rows]);
}

/** All endpoints, SI values, with intervals and grades. */
export function endpointsCsv({ summary, meanings }: Document): string {
  const head = ['endpoint', 'observer', 'time [s]', 'value', 'unit', 'low 5 %', 'high 95 %', 'grade', 'meaning'];
  const rows = summary.endpoints.map((each) => [
    each.name, each.observer ?? '', each.time, each.value, each.unit, each.interval90?.[0], each.interval90?.[1], each.grade,
    meanings[each.name]?.meaning,
  ]);
  return lines([head, ...rows]);
}
