import { describe, expect, it } from 'vitest';

import { endpoint, sampleDocument } from '../../tests/sampleDocument';
import { headlineEndpoints, intervalText } from './endpoints';
import { sortRows } from './sortRows';

describe('headlineEndpoints', () => {
  it('takes the latest time, the first observer, and skips what is not known', () => {
    const document = sampleDocument({ headlines: ['b', 'a', 'missing', 'unknown'] });
    document.summary.endpoints = [
      endpoint('a', { time: 1, value: 1 }), endpoint('a', { time: 9, value: 2, observer: 'papillary' }),
      endpoint('a', { time: 9, value: 3, observer: 'section' }), endpoint('b', { value: 4 }), endpoint('unknown', { value: null }),
    ];
    expect(headlineEndpoints(document).map((each) => each.value)).toEqual([4, 2]);
  });
});

describe('intervalText', () => {
  it('writes a unit once when both ends have it', () => {
    expect(intervalText(endpoint('outcome.x.relative', { interval90: [-0.7, -0.086] }))).toBe('−70.0 to −8.6 %');
    expect(intervalText(endpoint('puncture.depth', { unit: 'm', interval90: [727e-6, 1.42e-3] }))).toBe('727 µm to 1.42 mm');
    expect(intervalText(endpoint('outcome.ITA', { unit: 'rad', interval90: [Math.PI / 18, Math.PI / 9] }))).toBe('10° to 20°');
  });
});

describe('sortRows', () => {
  const rows = [endpoint('c', { value: 2 }), endpoint('a', { value: null }), endpoint('b', { value: -1, grade: 'validated' })];
  const names = (by: Parameters<typeof sortRows>[2], down: boolean) => sortRows(sampleDocument(), rows, by, down).map((each) => each.name);
  it('keeps the order of the program until asked, puts unknown numbers last', () => {
    expect(names(null, false)).toEqual(['c', 'a', 'b']);
    expect(names('value', false)).toEqual(['b', 'c', 'a']);
    expect(names('value', true)).toEqual(['c', 'b', 'a']);
    expect(names('meaning', false)).toEqual(['a', 'b', 'c']);
    expect(names('grade', false)[0]).toBe('b');
  });
});
