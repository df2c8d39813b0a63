import type { Document, Endpoint } from '../document';
import { meaningOf, observerText } from './endpoints';

export type SortBy = 'meaning' | 'where' | 'time' | 'value' | 'interval' | 'grade';

const grades = ['validated', 'calibrated', 'unvalidated'];

/** Endpoints in the order of one column; the program's own order when none is chosen. Unknown numbers come last. */
export function sortRows(document: Document, rows: Endpoint[], by: SortBy | null, down: boolean): Endpoint[] {
  if (by === null) return rows;
  const key = (each: Endpoint): string | number | null => {
    switch (by) {
      case 'meaning': return meaningOf(document, each.name);
      case 'where': return observerText(each);
      case 'time': return each.time;
      case 'value': return each.value;
      case 'interval': return each.interval90 ? each.interval90[1] - each.interval90[0] : null;
      case 'grade': return grades.indexOf(each.grade);
    }
  };
  const sign = down ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [one, other] = [key(left), key(right)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'string' && typeof other === 'string') return sign * one.localeCompare(other);
    return sign * (Number(one) - Number(other));
  });
}
