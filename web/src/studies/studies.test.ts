import { describe, expect, it } from 'vitest';

import { chosen, claim, endpointText, everything, parity, placeText, ratios, shortName, verdict, type Measurement, type Study } from './studies';

const measurement = (over: Partial<Measurement>): Measurement => ({
  endpoint: 'outcome.scar_depth.relative', observer: '', arm: 'main', than: '', time: 0, kind: 'number', predicted: -0.4, interval90: [-0.6, -0.1],
  measured: -0.5, sd: null, n: 12, inside: true, right: null, null_45: -0.45, null_retention: null, problem: '', ...over,
});
const study = (id: string, role: string, measurements: Measurement[]): Study => ({ id, citation: `${id} et al. 2014, a study, J Test`, role, measurements });

const hit = measurement({});
const miss = measurement({ inside: false, measured: 0.9 });
const order = measurement({ kind: 'greater_than', than: 'long', measured: null, interval90: null, inside: null, right: true });
const depth = measurement({ endpoint: 'puncture.depth', predicted: 2e-4, measured: 4e-4, interval90: [1e-4, 5e-4], sd: 1e-4 });
const all = [study('Dogra', 'calibration', [hit, order]), study('Fabbrocini', 'validation', [miss, depth])];

describe('verdicts', () => {
  it('are the words of the program', () => {
    expect(verdict(hit)).toEqual({ word: 'inside', miss: false });
    expect(verdict(miss)).toEqual({ word: 'OUTSIDE', miss: true });
    expect(verdict(order)).toEqual({ word: 'right', miss: false });
    expect(verdict({ ...order, right: false })).toEqual({ word: 'WRONG', miss: true });
    expect(verdict({ ...hit, problem: 'no such arm' })).toEqual({ word: 'no such arm', miss: true });
    expect(verdict({ ...hit, inside: null })).toEqual({ word: '', miss: false });
  });
});

describe('filter', () => {
  it('lets everything pass at first', () => {
    expect(chosen(all, everything)).toEqual(all);
  });

  it('goes by role, endpoint and misses, and drops studies with nothing left', () => {
    expect(chosen(all, { ...everything, role: 'validation' }).map((each) => each.id)).toEqual(['Fabbrocini']);
    expect(chosen(all, { ...everything, endpoint: 'puncture.depth' })).toEqual([study('Fabbrocini', 'validation', [depth])]);
    expect(chosen(all, { ...everything, misses: true })).toEqual([study('Fabbrocini', 'validation', [miss])]);
    expect(chosen(all, { role: 'calibration', endpoint: '', misses: true })).toEqual([]);
  });
});

describe('parity', () => {
  it('has the relative changes that were measured as numbers', () => {
    const points = parity(all);
    expect(points.map((point) => [point.measured, point.predicted, point.low, point.high])).toEqual([[-0.5, -0.4, -0.6, -0.1], [0.9, -0.4, -0.6, -0.1]]);
    expect(points[1]!.verdict.miss).toBe(true);
  });

  it('leaves out what was not predicted', () => {
    expect(parity([study('x', 'calibration', [measurement({ predicted: null })])])).toEqual([]);
  });

  it('of other numbers is their ratio, with interval and spread in the same measure', () => {
    const [point] = ratios(all);
    expect(ratios(all)).toHaveLength(1);
    expect(point).toMatchObject({ measured: 1, predicted: 0.5, low: 0.25, high: 1.25, sd: 0.25 });
  });

  it('of negative numbers turns the interval round', () => {
    const [point] = ratios([study('x', 'calibration', [measurement({ endpoint: 'outcome.wrinkle_grade', measured: -2, predicted: -1, interval90: [-3, -0.5] })])]);
    expect(point).toMatchObject({ predicted: 0.5, low: 0.25, high: 1.5 });
  });

  it('of numbers of opposite signs has no ratio', () => {
    expect(ratios([study('x', 'calibration', [measurement({ endpoint: 'outcome.wrinkle_grade', measured: -2, predicted: 1 })])])).toEqual([]);
  });
});

describe('words', () => {
  it('say what the paper claims', () => {
    expect(claim(hit, {})).toBe('−50.0 %');
    expect(claim(depth, { 'puncture.depth': 'm' })).toBe('400 µm');
    expect(claim({ ...depth, kind: 'at_least' }, { 'puncture.depth': 'm' })).toBe('at least 400 µm');
    expect(claim(order, {})).toBe('more than arm long');
    expect(claim({ ...hit, kind: 'decrease', measured: null }, {})).toBe('decrease');
  });

  it('name endpoints, places and studies', () => {
    expect(endpointText('outcome.scar_depth.relative')).toBe('scar depth, change');
    expect(placeText({ ...depth, observer: 'papillary', arm: 'long' })).toBe('depth (papillary), arm long');
    expect(shortName(all[0]!)).toBe('Dogra et al. 2014');
    expect(shortName({ ...all[0]!, citation: 'Garg and Chaudhary, microneedling of post-acne scars' })).toBe('Garg and Chaudhary');
    expect(shortName({ ...all[0]!, id: 'striae-rct-2018', citation: 'Randomised trial of microneedling versus laser for striae alba, J Test' })).toBe('striae rct 2018');
  });
});
