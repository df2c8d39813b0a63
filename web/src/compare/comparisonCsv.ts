import type { Document } from '../document';
import type { Row } from './endpointRows';
import { overlap } from './endpointRows';
import type { DifferentKey } from './protocolDifference';

type Cell = string | number | null | undefined;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lines = (rows: Cell[][]) => rows.map((row) => row.map(cell).join(',')).join('\n') + '\n';

/** Endpoints side by side, SI values: of each document its time, value, interval, and of all but the first the difference. */
export function endpointsCsv(documents: readonly Document[], rows: readonly Row[]): string {
  const columns = documents.flatMap(({ title }, i) => [
    `${title}: time [s]`, `${title}: value`, `${title}: low 5 %`, `${title}: high 95 %`,
    ...(i > 0 ? [`${title}: difference`, `${title}: intervals`] : []),
  ]);
  const body = rows.map((row) => {
    const first = row.endpoints[0] ?? null;
    const values = row.endpoints.flatMap((endpoint, i): Cell[] => {
      const difference = typeof endpoint?.value === 'number' && typeof first?.value === 'number' ? endpoint.value - first.value : null;
      return [endpoint?.time, endpoint?.value, endpoint?.interval90?.[0], endpoint?.interval90?.[1], ...(i > 0 ? [difference, overlap(endpoint, first)] : [])];
    });
    return [row.name, row.observer, row.unit, ...values];
  });
  return lines([['endpoint', 'observer', 'unit', ...columns], ...body]);
}

/** What differs between the protocols. */
export function protocolsCsv(documents: readonly Document[], different: readonly DifferentKey[]): string {
  const head = ['key', ...documents.flatMap(({ title }) => [title, `${title}: origin`])];
  return lines([head, ...different.map(({ key, values }) => [key, ...values.flatMap((value) => [value?.text, value?.origin])])]);
}
