import { describe, expect, it } from 'vitest';

import { axisUnit, displayText, significant } from './units';

// The texts are those that `acicula run examples/atrophic_acne_scars/protocol.toml` prints for these values.
describe('values as the command line writes them', () => {
  it.each([
    [0.0012958299024728225, 'm', 'puncture.depth', '1.3 mm'],
    [0.0003239574756182056, 'm', 'puncture.depth_residual', '324 µm'],
    [2191774.061606546, 'm-2', 'puncture.density', '219 per cm²'],
    [0.03250231028309486, '1', 'puncture.area_fraction', '3.25 %'],
    [0.5334896635944555, '1', 'healing.collagen_total.relative', '+53.3 %'],
    [-0.5372679726984528, '1', 'outcome.scar_depth.relative', '−53.7 %'],
    [59472.872731713585, 's', 'healing.closure_time', '16.5 h'],
    [4096.843382665491, 's', 'barrier.closure_time', '68.3 min'],
    [212341.5305670264, 's', 'safety.erythema_duration', '2.46 days'],
    [0.07431549103469295, '1', 'safety.pih_probability', '7.43 %'],
    [2.749894078137904, '1', 'safety.pain_vas', '2.75'],
  ])('%s %s of %s is %s', (value, unit, name, text) => {
    expect(displayText(value, unit, name)).toBe(text);
  });

  it('says n/a for what is not known', () => {
    expect(displayText(null, 'm')).toBe('n/a');
    expect(displayText(Number.NaN, 'm')).toBe('n/a');
  });

  it('writes weeks only when they are whole', () => {
    expect(displayText(30 * 86400, 's')).toBe('30 days');
    expect(displayText(8 * 604800, 's')).toBe('8 weeks');
  });

  it('chooses water loss or flux by the room', () => {
    expect(displayText(1e-6, 'kg m-2 s-1', 'barrier.tewl')).toBe('3.6 g/m²/h');
    expect(displayText(1e-9, 'kg m-2 s-1', 'absorption.flux')).toBe('0.36 µg/cm²/h');
  });

  it('puts no space before degrees', () => {
    expect(displayText(Math.PI / 2, 'rad')).toBe('90°');
  });
});

describe('significant', () => {
  it.each([[0, '0'], [1234567, '1230000'], [12345678, '1.23e+07'], [0.0001234, '0.000123'], [0.00001234, '1.23e-05'], [-2.5, '−2.5'], [1.2999, '1.3']])(
    '%s is %s', (value, text) => expect(significant(value)).toBe(text));
});

describe('axisUnit', () => {
  it('takes one unit for all values, by the largest', () => {
    expect(axisUnit([1e-5, 2e-3], 'm')).toEqual({ factor: 1000, text: 'mm' });
    expect(axisUnit([0.1, null], '1', 'outcome.scar_depth.relative')).toEqual({ factor: 100, text: '%' });
  });
});
