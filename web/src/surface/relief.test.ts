import { describe, expect, it } from 'vitest';

import { barLength, paint } from './paint';
import type { Relief } from './relief';
import { castShadows, decodeHeights, profile, shade, slopes } from './relief';
import { changeText, lightText, textureText, whenText } from './words';

const flat = (columns: number, rows: number, height: (i: number, j: number) => number): Relief => ({
  columns, rows, dx: 1, dy: 1,
  heights: Float32Array.from({ length: columns * rows }, (_, at) => height(at % columns, Math.floor(at / columns))),
});

describe('decodeHeights', () => {
  const of = { columns: 3, rows: 1, column_spacing: 1e-5, row_spacing: 1e-5, height_zero: 0, height_unit: 1e-8 };

  it('reads 16-bit integers with sign, little endian', () => {
    // 1, -1 and 256 levels: 01 00 ff ff 00 01
    const relief = decodeHeights(btoa('\x01\x00\xff\xff\x00\x01'), of);
    expect([...relief.heights].map((height) => Math.round(height * 1e8))).toEqual([1, -1, 256]);
    expect(relief.dx).toBe(1e-5);
  });

  it('has no height where nothing was measured', () => {
    const relief = decodeHeights(btoa('\x00\x80\x01\x80\x00\x00'), of);
    expect(relief.heights[0]).toBeNaN();
    expect(Math.round(relief.heights[1]! * 1e8)).toBe(-32767);
    expect(relief.heights[2]).toBe(0);
  });

  it('refuses another number of points', () => {
    expect(() => decodeHeights(btoa('\x01\x00'), of)).toThrow('2 bytes where 3 x 1 points need 6');
  });
});

describe('light', () => {
  it('leaves a level surface as it is, whatever its way', () => {
    const relief = flat(3, 3, () => 5);
    const lit = shade(relief, slopes(relief), { azimuth: 1, elevation: 0.3 }, 4);
    for (const light of lit) expect(light).toBeCloseTo(1, 6);
  });

  it('follows the cosine to the normal: a slope of 45° that faces light 45° high has sqrt(2)', () => {
    // Heights fall along +x; the light comes from +x.
    const relief = flat(4, 4, (i) => -i);
    const slope = slopes(relief);
    expect(slope.x[5]).toBe(-1);
    expect(slope.y[5]).toBe(0);
    const facing = shade(relief, slope, { azimuth: 0, elevation: Math.PI / 4 }, 1);
    const averted = shade(relief, slope, { azimuth: Math.PI, elevation: Math.PI / 4 }, 1);
    expect(facing[5]).toBeCloseTo(Math.SQRT2, 6);
    expect(averted[5]).toBeCloseTo(0, 6);
  });

  it('grows steeper with exaggeration', () => {
    const relief = flat(4, 4, (i) => -0.5 * i);
    const lit = shade(relief, slopes(relief), { azimuth: 0, elevation: Math.PI / 4 }, 2);
    expect(lit[5]).toBeCloseTo(Math.SQRT2, 6);
  });

  it('throws shadows as long as a wall is high over the tangent of its elevation', () => {
    // A wall 3 high at i = 10, light 45° from its left: three points behind it lie in shadow, and the fourth does not.
    const relief = flat(20, 1, (i) => (i === 10 ? 3 : 0));
    const lit = new Float32Array(20).fill(1);
    castShadows(relief, lit, { azimuth: Math.PI, elevation: Math.PI / 4 }, 1, 0.4);
    expect(lit[12]).toBeCloseTo(0.4, 6);
    expect(lit[14]).toBe(1);
    expect(lit[8]).toBe(1);
  });
});

describe('pictures', () => {
  it('have the last row of the surface on top', () => {
    const relief = flat(1, 2, (_, j) => j);
    const pixels = paint(relief, Float32Array.from([1, 1]), { kind: 'heights', low: 0, high: 1 });
    // The upper pixel is the high, yellow end of the scale: more red than the lower, violet one.
    expect(pixels[0]!).toBeGreaterThan(pixels[4]!);
  });

  it('leave level skin in its own colour, and grey what was not measured', () => {
    const relief = flat(2, 1, () => 0);
    const pixels = paint(relief, Float32Array.from([1, Number.NaN]), { kind: 'plain', colour: [200 / 255, 100 / 255, 50 / 255] });
    expect([...pixels.slice(0, 3)].map((level, i) => Math.abs(level - [200, 100, 50][i]!) <= 1)).toEqual([true, true, true]);
    expect([...pixels.slice(4, 7)]).toEqual([128, 128, 128]);
  });

  it('add light, not levels: half the light of white is level 188 of 255', () => {
    const lit = Float32Array.from([(0.5 - 0.35) / 0.65]); // with 0.35 of the light from all sides
    const pixels = paint(flat(1, 1, () => 0), lit, { kind: 'plain', colour: [1, 1, 1] });
    expect(pixels[0]).toBe(188);
  });

  it('have a round scale bar', () => {
    expect(barLength(4e-3)).toBeCloseTo(1e-3, 12);
    expect(barLength(10e-3)).toBeCloseTo(2e-3, 12);
    expect(barLength(20e-3)).toBeCloseTo(5e-3, 12);
  });

  it('have a profile of the row that is nearest', () => {
    const relief = flat(2, 3, (i, j) => 10 * j + i);
    expect([...profile(relief, 1.2)]).toEqual([10, 11]);
    expect([...profile(relief, 99)]).toEqual([20, 21]);
  });
});

describe('words', () => {
  it('are those of the texture report', () => {
    expect(textureText('Sa', 'm', 43.8e-6)).toBe('43.8 µm');
    expect(textureText('Sdr', '1', 0.0382)).toBe('3.82 %');
    expect(textureText('Ssk', '1', -3.58)).toBe('−3.58');
    expect(textureText('Sa', 'm', null)).toBe('n/a');
  });

  it('tell changes: shares of lengths, differences of the skewness', () => {
    expect(changeText('Sa', 40e-6, 20e-6)).toBe('−50.0 %');
    expect(changeText('Sa', 40e-6, 50e-6)).toBe('+25.0 %');
    expect(changeText('Ssk', -3.5, -3)).toBe('+0.5');
    expect(changeText('Sa', null, 1)).toBe('');
  });

  it('tell where the light comes from', () => {
    expect(lightText(0)).toBe('from the right');
    expect(lightText((3 * Math.PI) / 4)).toBe('from the upper left');
    expect(lightText(-Math.PI / 2)).toBe('from the bottom');
    expect(whenText(56 * 86400)).toBe('8 weeks after the first session');
  });
});
