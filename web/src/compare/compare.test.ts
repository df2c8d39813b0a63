import { describe, expect, it } from 'vitest';

import type { Document, Endpoint } from '../document';
import { endpointsCsv, protocolsCsv } from './comparisonCsv';
import { course, courseNames, resample } from './courses';
import { endpointRows, headlineRows, overlap } from './endpointRows';
import { protocolDifference, resolvedValues } from './protocolDifference';
import { differenceText } from './words';

const endpoint = (name: string, time: number, value: number, interval90: [number, number] | null = null): Endpoint => ({
  name, time, value, interval90, unit: '1', grade: 'calibrated',
});

function made(title: string, endpoints: Endpoint[], resolved = '', times = [0, 1], values: number[] = [0, 1]): Document {
  return {
    title, resolved, sentence: '', meanings: {}, headlines: ['outcome.a.relative'], bands: null,
    summary: { endpoints, warnings: [] }, sessions: [{ time: 0, closure_time: null, serum_absorbed: null }],
    timeline: { time: times, series: [{ name: 'healing.damage', unit: '1', values }] },
  } as unknown as Document;
}

describe('protocols', () => {
  const first = `schema = 1

[device]
name = "dermaroller-mf8"  # given
needle.length = "1.5 mm"  # given
note = "a \\"#1\\" needle"  # given

[technique]
passes = 4  # given
stretch = 0.5  # default

[output]
fields = ["a", "b"]  # given
`;

  it('are read with their sections and origins; a # inside quotes is no comment', () => {
    const values = resolvedValues(first);
    expect(values.get('device.needle.length')).toEqual({ text: '1.5 mm', origin: 'given' });
    expect(values.get('device.note')).toEqual({ text: 'a "#1" needle', origin: 'given' });
    expect(values.get('technique.stretch')).toEqual({ text: '0.5', origin: 'default' });
    expect(values.get('output.fields')?.text).toBe('[a, b]');
    expect(values.get('schema')?.text).toBe('1');
  });

  it('differ in values, not in where these come from; given keys first', () => {
    const second = first.replace('passes = 4  # given', 'passes = 4  # devices/x').replace('0.5  # default', '0.7  # default').replace('1.5 mm', '1 mm');
    const different = protocolDifference([first, second]);
    expect(different.map(({ key, given }) => [key, given])).toEqual([['device.needle.length', true], ['technique.stretch', false]]);
    expect(different[0]!.values.map((value) => value?.text)).toEqual(['1.5 mm', '1 mm']);
  });

  it('may be given on the command line', () => {
    expect(protocolDifference(['[a]\nx = 1  # --set', '[a]\nx = 2  # default'])[0]!.given).toBe(true);
  });

  it('may lack a key', () => {
    const different = protocolDifference(['[a]\nx = 1  # given', '[a]\nx = 1  # given\ny = 2  # default']);
    expect(different).toEqual([{ key: 'a.y', values: [null, { text: '2', origin: 'default' }], given: false }]);
  });

  it('that are the same differ in nothing', () => {
    expect(protocolDifference([first, first, first])).toEqual([]);
  });
});

describe('intervals', () => {
  const of = (low: number, high: number) => endpoint('a', 0, 0, [low, high]);

  it('overlap when they share a value, be it an end', () => {
    expect(overlap(of(0, 2), of(1, 3))).toBe('overlap');
    expect(overlap(of(0, 1), of(1, 2))).toBe('overlap');
    expect(overlap(of(0, 9), of(3, 4))).toBe('overlap');
    expect(overlap(of(3, 4), of(0, 9))).toBe('overlap');
    expect(overlap(of(0, 1), of(1.1, 2))).toBe('apart');
    expect(overlap(of(1.1, 2), of(0, 1))).toBe('apart');
  });

  it('say nothing where one is missing', () => {
    expect(overlap(of(0, 1), endpoint('a', 0, 1))).toBe('unknown');
    expect(overlap(null, of(0, 1))).toBe('unknown');
  });
});

describe('rows', () => {
  it('pair endpoints by name, observer and time', () => {
    const rows = endpointRows([
      made('A', [endpoint('p', 0, 1), endpoint('q', 10, 2), endpoint('q', 20, 3)]),
      made('B', [endpoint('q', 10, 4), endpoint('q', 20, 5), endpoint('p', 0, 6)]),
    ]);
    expect(rows.map((row) => [row.name, row.time, row.endpoints.map((each) => each?.value)])).toEqual([
      ['p', 0, [1, 6]], ['q', 10, [2, 4]], ['q', 20, [3, 5]],
    ]);
  });

  it('pair the ends of courses that are not of one length', () => {
    const rows = endpointRows([made('A', [endpoint('q', 10, 2), endpoint('q', 20, 3)]), made('B', [endpoint('q', 10, 4), endpoint('q', 30, 5)])]);
    expect(rows.map((row) => [row.time, row.endpoints.map((each) => each?.value)])).toEqual([[10, [2, 4]], [null, [3, 5]]]);
  });

  it('keep what one document alone tells, and observers apart', () => {
    const seen = { ...endpoint('q', 10, 7), observer: 'section' };
    const rows = endpointRows([made('A', [endpoint('q', 10, 2)]), made('B', [seen])]);
    expect(rows.map((row) => [row.observer, row.endpoints.map((each) => each?.value ?? null)])).toEqual([['', [2, null]], ['section', [null, 7]]]);
  });

  it('of the headlines are the latest ones', () => {
    const documents = [made('A', [endpoint('outcome.a.relative', 10, 1), endpoint('outcome.a.relative', 20, 2), endpoint('b', 0, 3)]), made('B', [endpoint('outcome.a.relative', 10, 4), endpoint('outcome.a.relative', 30, 5)])];
    const rows = headlineRows(documents, endpointRows(documents));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.endpoints.map((each) => each?.value)).toEqual([2, 5]);
  });

  it('tell differences in points for changes, else in the unit and as a share', () => {
    const row = (name: string, unit: string) => ({ name, unit, observer: '', time: 0, endpoints: [] });
    expect(differenceText(row('outcome.a.relative', '1'), endpoint('', 0, -0.3), endpoint('', 0, -0.5))).toBe('+20.0 points');
    expect(differenceText(row('puncture.depth', 'm'), endpoint('', 0, 1.2e-3), endpoint('', 0, 1e-3))).toBe('+200 µm (+20 %)');
    expect(differenceText(row('safety.pih_probability', '1'), endpoint('', 0, 0.05), endpoint('', 0, 0.08))).toBe('−3 points');
    expect(differenceText(row('puncture.depth', 'm'), null, endpoint('', 0, 1e-3))).toBe('');
  });
});

describe('courses', () => {
  it('lie straight between their points, and nowhere beyond them', () => {
    expect(resample([0, 2, 4], [0, 10, 0], [-1, 0, 1, 2, 3, 4, 5])).toEqual([null, 0, 5, 10, 5, 0, null]);
    expect(resample([0, 1], [null, 3], [0, 0.5, 1])).toEqual([null, null, 3]);
  });

  it('of documents share one axis of rising times; a session is a jump within a second', () => {
    const day = 86400;
    const both = course([made('A', [], '', [0, day, day, 3 * day], [0, 0, 1, 0]), made('B', [], '', [0, 2 * day], [0, 2])], 'healing.damage')!;
    expect(both.timeUnit).toBe('days');
    expect(both.time.map((time) => Math.round(time * day))).toEqual([0, day, day + 1, 2 * day, 3 * day]);
    expect(both.values[0]).toEqual([0, 0, 1, expect.closeTo(0.5, 4), 0]);
    expect(both.values[1]).toEqual([0, 1, expect.closeTo(1, 4), 2, null]);
  });

  it('that never leave 0 are not offered', () => {
    expect(courseNames([made('A', [], '', [0, 1], [0, 0])])).toEqual([]);
    expect(courseNames([made('A', [])])).toEqual(['healing.damage']);
  });

  it('that only one document has come after those that can be compared', () => {
    const alone = made('A', []);
    alone.timeline.series.push({ name: 'outcome.scar_depth.relative', unit: '1', values: [0, -0.2] });
    expect(courseNames([alone, made('B', [])])).toEqual(['healing.damage', 'outcome.scar_depth.relative']);
    expect(courseNames([alone])).toEqual(['outcome.scar_depth.relative', 'healing.damage']);
  });

  it('have the intervals of the endpoints of their name', () => {
    const both = course([made('A', [endpoint('healing.damage', 3600, 1, [0.5, 2])], '', [0, 7200]), made('B', [], '', [0, 7200])], 'healing.damage')!;
    expect(both.timeUnit).toBe('hours');
    expect(both.intervals).toEqual([[{ time: 1, low: 0.5, high: 2 }], []]);
  });
});

describe('CSV', () => {
  it('has SI values, differences against the first, and quotes where a title needs them', () => {
    const documents = [made('A, first', [endpoint('q', 10, 2, [1, 3])]), made('B', [endpoint('q', 10, 2.5, [4, 5])])];
    const [head, row] = endpointsCsv(documents, endpointRows(documents)).trim().split('\n');
    expect(head).toContain('"A, first: value"');
    expect(row).toBe('q,,1,10,2,1,3,10,2.5,4,5,0.5,apart');
  });

  it('has the keys that differ', () => {
    const documents = [made('A', [], '[a]\nx = 1  # given'), made('B', [], '[a]\nx = 2  # default')];
    expect(protocolsCsv(documents, protocolDifference(documents.map((each) => each.resolved)))).toBe('key,A,A: origin,B,B: origin\na.x,1,given,2,default\n');
  });
});
