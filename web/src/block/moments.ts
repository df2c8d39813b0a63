import type { Document } from '../document';
import { day } from '../units';

/** The room of the timeline that tells the state of the skin as a whole. */
const stateRoom = 'healing.';

/** Days of a course, for a document without fields: every day, and each session [s]. */
export function courseMoments(document: Document): number[] {
  const times = document.timeline.time;
  const last = times[times.length - 1] ?? 0;
  const days = Array.from({ length: Math.floor(last / day) + 1 }, (_, i) => i * day);
  const sessions = document.sessions.map((session) => session.time);
  return [...new Set([...days, ...sessions, last])].sort((a, b) => a - b);
}

/** Place in rising times of the last one not after `time`; moments of a session are there twice, the later counts. */
export function lastNotAfter(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (times[middle]! <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface StateValue {
  /** name of the state without its room: "collagen_total" */
  name: string;
  value: number;
  /** largest over the course */
  most: number;
}

/** The state of the skin at a moment: straight between the two nearest times of the timeline. */
export function stateAt(document: Document, time: number): StateValue[] {
  const { time: times, series } = document.timeline;
  const i = lastNotAfter(times, time);
  const next = Math.min(i + 1, times.length - 1);
  const span = times[next]! - times[i]!;
  const part = span > 0 ? Math.min(Math.max((time - times[i]!) / span, 0), 1) : 0;
  return series
    .filter((each) => each.name.startsWith(stateRoom) && each.unit === '1')
    .flatMap(({ name, values }) => {
      const [a, b] = [values[i], values[next]];
      if (typeof a !== 'number' || typeof b !== 'number') return [];
      const most = values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
      return [{ name: name.slice(stateRoom.length), value: Math.max(a + part * (b - a), 0), most }];
    });
}
