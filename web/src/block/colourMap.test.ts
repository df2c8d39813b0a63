import { describe, expect, it } from 'vitest';

import { colour, colourTable, css, gradient } from './colourMap';

/** Lightness L* of CIE Lab (D65) from sRGB, by its definition. */
function lightness([red, green, blue]: readonly [number, number, number]): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const y = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

describe('colour map', () => {
  it('has the published ends of viridis, #440154 and #fde725', () => {
    expect([...colourTable(256).slice(0, 4)]).toEqual([0x44, 0x01, 0x54, 255]);
    expect([...colourTable(256).slice(-4)]).toEqual([0xfd, 0xe7, 0x25, 255]);
    expect(css(1)).toBe('rgb(253 231 37)');
  });

  it('rises in lightness in even steps, so that a step of the scale looks the same everywhere', () => {
    const steps = Array.from({ length: 20 }, (_, i) => lightness(colour((i + 1) / 20)) - lightness(colour(i / 20)));
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    for (const step of steps) {
      expect(step).toBeGreaterThan(0.6 * mean);
      expect(step).toBeLessThan(1.4 * mean);
    }
  });

  it('holds its ends beyond the scale and where there is no number', () => {
    expect(colour(-3)).toEqual(colour(0));
    expect(colour(7)).toEqual(colour(1));
    expect(colour(Number.NaN)).toEqual(colour(0));
  });

  it('is a gradient of all its points', () => {
    expect(gradient('to right').match(/rgb/g)).toHaveLength(18);
  });
});
