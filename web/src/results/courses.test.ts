import { describe, expect, it } from 'vitest';

import { sampleDocument } from '../../tests/sampleDocument';
import { absorbedCourse, figures, timeUnitFor, valueAt } from './courses';

const day = 86400;

describe('figures', () => {
  it('shows collagen as its change, with the papillary band of its endpoint', () => {
    const document = sampleDocument({
      bands: {
        time: [2 * day],
        series: [
          { name: 'healing.collagen_total.relative', observer: 'section', low: [9], high: [9], value: [9] },
          { name: 'healing.collagen_total.relative', observer: 'papillary', low: [0.1], high: [0.9], value: [0.5] },
        ],
      },
    });
    const collagen = figures(document).find((each) => each.name === 'collagen');
    expect(collagen?.unit).toBe('%');
    // 0.8, 1, 1.2 against 0.8: 0, +25 %, +50 %.
    [0, 25, 50].forEach((percent, index) => expect(collagen?.curves[0]?.values[index]).toBeCloseTo(percent, 9));
    expect(collagen?.time).toEqual([0, 1, 2]);
    expect(collagen?.timeUnit).toBe('days');
    expect(collagen?.curves[0]?.interval).toEqual([{ time: 2, low: 10, high: 90 }]);
  });

  it('leaves out what a run does not follow', () => {
    expect(figures(sampleDocument()).map((each) => each.name)).toEqual(['collagen']);
  });

  it('cuts the tail in which nothing happens', () => {
    const time = Array.from({ length: 100 }, (_, index) => index * 3600);
    const values = time.map((_, index) => (index < 5 ? 5 - index : 0));
    const document = sampleDocument({ barrier: { time, series: [{ name: 'open_share', unit: '1', values }] } });
    const open = figures(document).find((each) => each.name === 'open-share');
    expect(open?.time.length).toBeLessThan(10);
    expect(open?.curves[0]?.values.at(-1)).toBe(0);
  });

  it('counts as absorbed what has reached living skin', () => {
    const unit = 'kg m-2';
    const series = [
      { name: 'donor', unit, values: [4, 1] }, { name: 'viable_epidermis', unit, values: [0, 1] }, { name: 'dermis', unit, values: [0, 0.5] },
      { name: 'cleared', unit, values: [0, 0.25] }, { name: 'degraded', unit, values: [0, 0.125] }, { name: 'lost', unit, values: [0, 1] },
    ];
    expect(absorbedCourse(series).values).toEqual([0, 1.875]);
  });
});

describe('valueAt', () => {
  it('interpolates, holds the ends, and knows no values that are not there', () => {
    expect(valueAt([0, 10], [0, 1], 2.5)).toBeCloseTo(0.25, 12);
    expect(valueAt([0, 10], [3, 1], -1)).toBe(3);
    expect(valueAt([0, 10], [3, 1], 11)).toBe(1);
    expect(valueAt([0, 10], [null, 1], 5)).toBeNull();
  });

  it('takes the value before a session where two stand at one time', () => {
    expect(valueAt([0, 5, 5, 10], [0, 1, 7, 7], 5)).toBe(1);
  });
});

describe('timeUnitFor', () => {
  it('counts long courses in weeks and short ones in hours', () => {
    expect([timeUnitFor(3600), timeUnitFor(7 * day), timeUnitFor(60 * day)]).toEqual(['hours', 'days', 'weeks']);
  });
});
