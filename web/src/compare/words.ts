import type { Endpoint } from '../document';
import { display, displayText, withMinus } from '../units';
import type { Overlap, Row } from './endpointRows';

/** Value minus that of the reference: points of per cent for changes, else in the value's unit with its share. */
export function differenceText(row: Row, endpoint: Endpoint | null, reference: Endpoint | null): string {
  const [value, from] = [endpoint?.value ?? null, reference?.value ?? null];
  if (value === null || from === null) return '';
  const difference = value - from;
  if (row.name.endsWith('.relative')) return `${signed(withMinus((100 * difference).toFixed(1)), difference)} points`;
  const shown = display(difference, row.unit, row.name);
  const unit = row.unit === '1' && shown.unit === '%' ? 'points' : shown.unit;
  const text = signed(unit === '' ? shown.number : `${shown.number}${unit === '°' ? '' : ' '}${unit}`, difference);
  if (from === 0 || difference === 0 || unit === 'points') return text;
  return `${text} (${signed(withMinus(((100 * difference) / Math.abs(from)).toFixed(0)), difference)} %)`;
}

function signed(text: string, value: number): string {
  return value > 0 && !text.startsWith('+') ? `+${text}` : text;
}

export const overlapWords: Record<Overlap, string> = {
  overlap: 'intervals overlap',
  apart: 'intervals apart',
  unknown: 'no intervals',
};

/** When, in words; the end of a course says how long that is. */
export function whenText(row: Row, endpoint: Endpoint | null): string {
  const time = row.time ?? endpoint?.time ?? null;
  if (time === null) return '';
  return time === 0 ? 'first session' : displayText(time, 's');
}

export function valueText(row: Row, endpoint: Endpoint | null): string {
  return endpoint ? displayText(endpoint.value, row.unit, row.name) : '–';
}

export function intervalText(row: Row, endpoint: Endpoint | null): string {
  if (!endpoint?.interval90) return '';
  return endpoint.interval90.map((bound) => displayText(bound, row.unit, row.name)).join(' to ');
}
