import { describe, expect, it } from 'vitest';

import { cutRange, outlines, remaining } from './section';
import type { Track } from './tracks';
import { radiusAt } from './tracks';

/** A needle 1 mm deep, 0.1 mm wide from 0.5 mm above its tip, which is 0.02 mm wide. */
const track: Track = { x: 1e-3, y: 2e-3, depth: 1e-3, radius: 50e-6, tip: 10e-6, taper: 0.5e-3, punctured: true };

describe('radiusAt', () => {
  it('is full above the taper, that of the tip at its end, none below', () => {
    expect(radiusAt(track, 0)).toBeCloseTo(50e-6, 12);
    expect(radiusAt(track, 0.5e-3)).toBeCloseTo(50e-6, 12);
    expect(radiusAt(track, 0.75e-3)).toBeCloseTo(30e-6, 12);
    expect(radiusAt(track, 1e-3)).toBeCloseTo(10e-6, 12);
    expect(radiusAt(track, 1.1e-3)).toBe(0);
  });

  it('is nothing where the skin did not break', () => {
    expect(radiusAt({ ...track, punctured: false }, 0)).toBe(0);
  });
});

describe('outlines', () => {
  it('through the middle are the needle itself', () => {
    const [outline] = outlines([track], { axis: 'y', position: 2e-3 });
    const widths = outline!.map(([along]) => Math.abs(along - 1e-3));
    expect(Math.max(...widths)).toBeCloseTo(50e-6, 12);
    expect(Math.max(...outline!.map(([, depth]) => depth))).toBeCloseTo(1e-3, 12);
  });

  it('beside the middle are chords: at 30 um from it, 40 um to each side, down to where the needle is 30 um wide', () => {
    const [outline] = outlines([track], { axis: 'y', position: 2.03e-3 });
    const top = outline!.filter(([, depth]) => depth === 0).map(([along]) => along - 1e-3);
    expect(Math.min(...top)).toBeCloseTo(-40e-6, 12);
    expect(Math.max(...top)).toBeCloseTo(40e-6, 12);
    expect(Math.max(...outline!.map(([, depth]) => depth))).toBeCloseTo(0.75e-3, 12);
  });

  it('of a plane across x run along y', () => {
    const [outline] = outlines([track], { axis: 'x', position: 1e-3 });
    expect(outline![0]![0]).toBeCloseTo(2e-3 - 50e-6, 12);
  });

  it('at a depth are circles', () => {
    const [outline] = outlines([track], { axis: 'z', position: 0.75e-3 });
    for (const [x, y] of outline!) expect(Math.hypot(x - 1e-3, y - 2e-3)).toBeCloseTo(30e-6, 12);
    expect(outlines([track], { axis: 'z', position: 1.2e-3 })).toHaveLength(0);
  });

  it('are none where the plane misses', () => {
    expect(outlines([track], { axis: 'y', position: 2.06e-3 })).toHaveLength(0);
    expect(outlines([{ ...track, punctured: false }], { axis: 'y', position: 2e-3 })).toHaveLength(0);
  });
});

describe('cuts', () => {
  const piece = { x0: 0, x1: 4e-3, y0: 1e-3, y1: 3e-3 };

  it('go from side to side', () => {
    expect(cutRange('x', piece, 2e-3)).toEqual([0, 4e-3]);
    expect(cutRange('y', piece, 2e-3)).toEqual([1e-3, 3e-3]);
    expect(cutRange('z', piece, 2e-3)).toEqual([0, 2e-3]);
  });

  it('leave what lies behind, beside or below them', () => {
    expect(remaining({ axis: 'y', position: 2e-3 }, piece, 2e-3)).toMatchObject({ y0: 2e-3, y1: 3e-3, z0: 0 });
    expect(remaining({ axis: 'x', position: 1e-3 }, piece, 2e-3)).toMatchObject({ x0: 0, x1: 1e-3 });
    expect(remaining({ axis: 'z', position: 1e-3 }, piece, 2e-3)).toMatchObject({ z0: 1e-3, z1: 2e-3 });
    expect(remaining(null, piece, 2e-3)).toEqual({ ...piece, z0: 0, z1: 2e-3 });
  });
});
