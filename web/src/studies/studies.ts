import { displayText } from '../units';

/** What `acicula studies --json` prints. SI numbers; unknown is null. */
export interface Studies {
  schema: number;
  studies: Study[];
  summary: Summary;
}

export interface Study {
  id: string;
  citation: string;
  role: string;
  measurements: Measurement[];
}

export interface Measurement {
  endpoint: string;
  observer: string;
  arm: string;
  than: string;
  time: number;
  kind: 'number' | 'at_least' | 'at_most' | 'increase' | 'decrease' | 'greater_than';
  predicted: number | null;
  interval90: [number, number] | null;
  measured: number | null;
  sd: number | null;
  n: number | null;
  inside: boolean | null;
  right: boolean | null;
  null_45: number | null;
  null_retention: number | null;
  problem: string;
}

export interface Summary {
  numbers: number;
  unpredicted: number;
  intervals: number;
  coverage90: number | null;
  mean_absolute_error: number | null;
  null_45_error: number | null;
  null_retention_error: number | null;
  orderings_right: number;
  orderings: number;
  interval_width_ratio: number | null;
  spearman: number | null;
}

/** Units of endpoints by name, as the catalogue tells them. */
export type Units = Record<string, string>;

export interface Filter {
  role: string;
  endpoint: string;
  /** only what was predicted wrongly, or not at all */
  misses: boolean;
}

export const everything: Filter = { role: '', endpoint: '', misses: false };

export interface Verdict {
  word: string;
  miss: boolean;
}

/** How a prediction did, in the words of `acicula studies`. */
export function verdict(measurement: Measurement): Verdict {
  const { problem, right, inside } = measurement;
  if (problem !== '') return { word: problem, miss: true };
  if (right !== null) return right ? { word: 'right', miss: false } : { word: 'WRONG', miss: true };
  if (inside !== null) return inside ? { word: 'inside', miss: false } : { word: 'OUTSIDE', miss: true };
  return { word: '', miss: false };
}

/** What passes a filter; studies without a measurement left are left out. */
export function chosen(studies: readonly Study[], filter: Filter): Study[] {
  return studies
    .filter((study) => filter.role === '' || study.role === filter.role)
    .map((study) => ({
      ...study,
      measurements: study.measurements.filter(
        (each) => (filter.endpoint === '' || each.endpoint === filter.endpoint) && (!filter.misses || verdict(each).miss),
      ),
    }))
    .filter((study) => study.measurements.length > 0);
}

/** What the paper says: "−44.6 %", "at least 20 µm", "more than arm rolling". */
export function claim(measurement: Measurement, units: Units): string {
  const { endpoint, kind, measured, than } = measurement;
  const value = displayText(measured, units[endpoint] ?? '', endpoint);
  const words: Record<Measurement['kind'], string> = {
    number: value,
    at_least: `at least ${value}`,
    at_most: `at most ${value}`,
    increase: 'increase',
    decrease: 'decrease',
    greater_than: `more than arm ${than}`,
  };
  return words[kind];
}

/** A measured number beside its prediction. */
export interface Point {
  study: Study;
  measurement: Measurement;
  measured: number;
  predicted: number;
  low: number | null;
  high: number | null;
  verdict: Verdict;
}

/** Every number that was both measured and predicted. */
function points(studies: readonly Study[]): Point[] {
  return studies.flatMap((study) =>
    study.measurements.flatMap((measurement) => {
      const { kind, measured, predicted, interval90 } = measurement;
      if (kind !== 'number' || measured === null || predicted === null) return [];
      const [low, high] = interval90 ?? [null, null];
      return [{ study, measurement, measured, predicted, low, high, verdict: verdict(measurement) }];
    }),
  );
}

const isRelative = (point: Point) => point.measurement.endpoint.endsWith('.relative');

/** Relative changes: they share one scale. */
export function parity(studies: readonly Study[]): Point[] {
  return points(studies).filter(isRelative);
}

/** All other numbers as shares of what was measured: 1 is a hit, whatever the unit. */
export function ratios(studies: readonly Study[]): (Point & { sd: number | null })[] {
  return points(studies)
    .filter((point) => !isRelative(point) && point.measured !== 0 && point.predicted / point.measured > 0)
    .map((point) => {
      const bounds = [point.low, point.high].map((bound) => (bound === null ? null : bound / point.measured));
      // A negative number turns its interval round.
      const [low, high] = point.measured < 0 ? [bounds[1]!, bounds[0]!] : [bounds[0]!, bounds[1]!];
      const sd = point.measurement.sd === null ? null : point.measurement.sd / Math.abs(point.measured);
      return { ...point, measured: 1, predicted: point.predicted / point.measured, low, high, sd };
    });
}

/** "outcome.scar_depth.relative" in plain letters: "scar depth, change". */
export function endpointText(name: string): string {
  const parts = name.split('.');
  const change = parts[parts.length - 1] === 'relative';
  const words = (parts[1] ?? name).replaceAll('_', ' ').replaceAll('tgf', 'TGF').replace('pih', 'PIH').replace('vas', '(VAS)').replace('tewl', 'water loss (TEWL)');
  return change ? `${words}, change` : words;
}

/** Which measurement of a study: its endpoint, where it was looked at, and the arm. */
export function placeText({ endpoint, observer, arm }: Measurement): string {
  const where = observer === '' ? '' : ` (${observer})`;
  return `${endpointText(endpoint)}${where}${arm === 'main' ? '' : `, arm ${arm}`}`;
}

/** Longest name that fits beside a row of a plot [characters]. */
const longestName = 28;

/** Short name of a study: what its citation begins with, up to the year or the first comma. */
export function shortName({ id, citation }: Study): string {
  const found = /^[^,]*?\b(?:19|20)\d\d\b/.exec(citation)?.[0] ?? citation.split(',')[0] ?? '';
  return found !== '' && found.length <= longestName ? found : id.replaceAll('-', ' ');
}
