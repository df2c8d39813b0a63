import type { Document, Maybe } from '../document';
import { axisUnit, day, week } from '../units';

/** One quantity of all documents over time, ready to draw. */
export interface Course {
  name: string;
  unit: string;
  timeUnit: 'weeks' | 'days' | 'hours';
  /** [timeUnit] times of all documents, rising */
  time: number[];
  /** one a document, in the unit of the axis; null where it does not reach */
  values: Maybe[][];
  /** 90 % intervals at the times that a document reports */
  intervals: { time: number; low: number; high: number }[][];
  /** [timeUnit] of each document */
  sessions: number[][];
}

/** Courses that tell most, in this order; the rest can be chosen. */
const first = [
  'outcome.scar_depth.relative', 'outcome.goodman_baron.relative', 'outcome.wrinkle_depth.relative', 'healing.collagen_total',
  'healing.collagen_3', 'healing.elastin', 'healing.tgf_beta1', 'healing.damage', 'healing.epidermis', 'outcome.pore_area.relative',
  'outcome.melanin.relative', 'outcome.firmness_E.relative',
];

/** Names of courses that are not always 0: those that can be compared first, and of these those that tell most. */
export function courseNames(documents: readonly Document[]): string[] {
  const have = new Map<string, number>();
  for (const { timeline } of documents) {
    for (const { name, values } of timeline.series) {
      if (values.some((value) => value !== null && value !== 0)) have.set(name, (have.get(name) ?? 0) + 1);
    }
  }
  const alone = (name: string) => have.get(name) === 1 && documents.length > 1;
  const named = first.filter((name) => have.has(name)).sort((a, b) => Number(alone(a)) - Number(alone(b)));
  return [...named, ...[...have.keys()].filter((name) => !first.includes(name)).sort()];
}

/** A moment of a session is told twice, before and after it: the second follows a second later, so that times rise. */
function risingTimes(times: readonly number[]): number[] {
  const rising: number[] = [];
  for (const time of times) rising.push(Math.max(time, (rising[rising.length - 1] ?? -Infinity) + 1));
  return rising;
}

/** Values at other times: straight between the neighbours, null outside. */
export function resample(times: readonly number[], values: readonly Maybe[], at: readonly number[]): Maybe[] {
  let i = 0;
  return at.map((time) => {
    while (i + 1 < times.length && times[i + 1]! <= time) i++;
    const [from, to] = [times[i], times[i + 1]];
    if (from === undefined || time < from) return null;
    const value = values[i] ?? null;
    if (time === from || value === null) return value;
    const next = values[i + 1] ?? null;
    return to === undefined || next === null ? null : value + ((next - value) * (time - from)) / (to - from);
  });
}

/** One quantity of all documents. */
export function course(documents: readonly Document[], name: string): Course | null {
  const series = documents.map((document) => document.timeline.series.find((each) => each.name === name) ?? null);
  const unit = series.find((each) => each !== null)?.unit;
  if (unit === undefined) return null;
  const times = documents.map((document) => risingTimes(document.timeline.time));
  const all = [...new Set(times.filter((_, i) => series[i] !== null).flat())].sort((a, b) => a - b);
  const end = all[all.length - 1] ?? 0;
  const timeUnit = end >= 6 * week ? 'weeks' : end >= 2 * day ? 'days' : 'hours';
  const size = { weeks: week, days: day, hours: 3600 }[timeUnit];
  const axis = axisUnit(series.flatMap((each) => each?.values ?? []), unit, name);
  return {
    name, unit: axis.text, timeUnit, time: all.map((time) => time / size),
    values: series.map((each, i) => (each ? resample(times[i]!, each.values, all) : all.map(() => null)).map((value) => (value === null ? null : value * axis.factor))),
    intervals: documents.map((document) => intervalsOf(document, name).map(({ time, low, high }) => ({ time: time / size, low: low * axis.factor, high: high * axis.factor }))),
    sessions: documents.map((document) => document.sessions.map((session) => session.time / size)),
  };
}

function intervalsOf({ bands, summary }: Document, name: string): { time: number; low: number; high: number }[] {
  const band = bands?.series.find((each) => each.name === name && each.observer !== 'section');
  if (bands && band) {
    return bands.time.flatMap((time, i) => {
      const [low, high] = [band.low[i], band.high[i]];
      return typeof low === 'number' && typeof high === 'number' ? [{ time, low, high }] : [];
    });
  }
  return summary.endpoints.flatMap((endpoint) =>
    endpoint.name === name && endpoint.observer !== 'section' && endpoint.interval90 && typeof endpoint.time === 'number'
      ? [{ time: endpoint.time, low: endpoint.interval90[0], high: endpoint.interval90[1] }] : [],
  );
}
