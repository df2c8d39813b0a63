import { describe, expect, it } from 'vitest';

import { completeQuantity, fromSi, inUnit, parseQuantity, writeQuantity } from './quantity';

describe('texts with a unit', () => {
  it('reads number and unit', () => {
    expect(parseQuantity('1.5 mm')).toEqual({ number: 1.5, unit: 'mm' });
    expect(parseQuantity(' -3e-2 g m-2 h-1 ')).toEqual({ number: -0.03, unit: 'g m-2 h-1' });
    expect(parseQuantity('.5')).toEqual({ number: 0.5, unit: '' });
  });

  it.each(['', 'mm', '1..5 mm', 'one mm', '1.5.2'])('does not take %j for a number with a unit of its own', (text) => {
    const read = parseQuantity(text);
    expect(read === null || read.unit.startsWith('.')).toBe(true);
  });

  it('converts between units of one dimension', () => {
    expect(inUnit('4 weeks', 'days')).toBeCloseTo(28, 12);
    expect(inUnit('1500 um', 'mm')).toBeCloseTo(1.5, 12);
    expect(inUnit('30', 'days')).toBe(30);
    expect(inUnit('3 furlongs', 'mm')).toBeNull();
    expect(fromSi(0.0015, 'mm')).toBeCloseTo(1.5, 12);
  });

  it('means a bare number in the unit of its field', () => {
    expect(completeQuantity('1.5', 'mm')).toBe('1.5 mm');
    expect(completeQuantity(' 1 cm ', 'mm')).toBe('1 cm');
    expect(completeQuantity('deep', 'mm')).toBe('deep');
  });

  it('writes no rounding dust of a slider', () => {
    expect(writeQuantity(0.1 + 0.2, 'mm')).toBe('0.3 mm');
    expect(writeQuantity(4, '')).toBe('4');
  });
});
