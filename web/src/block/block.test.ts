import { describe, expect, it } from 'vitest';

import type { Document, Layer } from '../document';
import { bandsOf, blockDepth, junctionOf } from './bands';
import type { FieldIndex } from './field';
import { courseMoments, lastNotAfter, stateAt } from './moments';
import { momentText, nearest, stepped } from './Scrubber';
import { layersTale, tracksTale } from './tale';
import { paintedField, paintedProfile } from './textures';
import { spread, ticks, tickText } from './ticks';
import { pieceOf, tracksOf } from './tracks';

const layers: Layer[] = [
  { name: 'stratum corneum', thickness: 20e-6, sd: null },
  { name: 'viable epidermis', thickness: 80e-6, sd: null },
  { name: 'dermis', thickness: 1.4e-3, sd: null },
  { name: 'subcutis', thickness: null, sd: null },
];
const strokes = { width: 2e-3, height: 2e-3, x: [0.5e-3, 1e-3, 1.9e-3], y: [1e-3, 1e-3, 0.1e-3], depth: [1e-3, 1.2e-3, 0.3e-3], radius: [40e-6, 60e-6, 30e-6], punctured: [1, 1, 0] };
const day = 86400;
const document = {
  strokes,
  channels: { surface_radius: 50e-6, tip_radius: 10e-6, taper_length: 400e-6 },
  sessions: [{ time: 0, closure_time: null, serum_absorbed: null }, { time: 1.5 * day, closure_time: null, serum_absorbed: null }],
  timeline: {
    time: [0, 0, 2 * day, 3 * day],
    series: [
      { name: 'healing.damage', unit: '1', values: [0, 0.8, 0.4, 0] },
      { name: 'healing.channel_radius', unit: 'm', values: [0, 1, 0, 0] },
      { name: 'outcome.scar_depth.relative', unit: '1', values: [0, 0, 0, 0] },
    ],
  },
} as unknown as Document;
const patch: FieldIndex = {
  fields: [], times: [0], shape: [2, 2, 2], z: [0.25e-3, 1e-3], y: [0.75e-3, 2.25e-3], x: [1e-3, 3e-3], geometry: 'patch', sessions: [0],
};

describe('layers', () => {
  it('lie one below the other, the last down to the bottom', () => {
    const bands = bandsOf(layers, 2e-3);
    expect(bands.map((band) => band.top)).toEqual([0, 20e-6, 100e-6, 1.5e-3].map((top) => expect.closeTo(top, 12)));
    expect(bands[3]!.bottom).toBe(2e-3);
    expect(junctionOf(layers)).toBeCloseTo(100e-6, 12);
  });

  it('are all seen, and so is the deepest channel', () => {
    expect(blockDepth(layers, 0)).toBeGreaterThan(1.5e-3);
    expect(blockDepth(layers, 3e-3)).toBeGreaterThan(3e-3);
  });

  it('are cut off where the block ends above them', () => {
    expect(bandsOf(layers, 1e-3).map((band) => band.name)).toEqual(['stratum corneum', 'viable epidermis', 'dermis']);
  });

  it('are told in words', () => {
    expect(layersTale(bandsOf(layers, 2e-3))).toBe('From the surface down: stratum corneum 20 µm, viable epidermis 80 µm, dermis 1.4 mm, subcutis below.');
  });
});

describe('pieces of skin', () => {
  it('are the strokes’ field, a middle part of it, or that of the run', () => {
    expect(pieceOf(document, null, null)).toEqual({ x0: 0, x1: 2e-3, y0: 0, y1: 2e-3 });
    expect(pieceOf(document, null, 1e-3)).toEqual({ x0: 0.5e-3, x1: 1.5e-3, y0: 0.5e-3, y1: 1.5e-3 });
    expect(pieceOf(document, patch, null)).toEqual({ x0: 0, x1: expect.closeTo(4e-3, 12), y0: 0, y1: expect.closeTo(3e-3, 12) });
  });

  it('of a cell lie within its circle', () => {
    const piece = pieceOf(document, { ...patch, geometry: 'cell', x: [0.5e-3, 1.5e-3], y: [0] }, null);
    expect(Math.hypot(piece.x1, piece.y1)).toBeCloseTo(2e-3, 12);
  });

  it('hold the strokes that enter there, whose tips and tapers follow from the session’s', () => {
    const tracks = tracksOf(document, null, pieceOf(document, null, 1e-3));
    expect(tracks).toHaveLength(2);
    expect(tracks[0]).toMatchObject({ x: 0.5e-3, tip: 10e-6, punctured: true });
    // All needles widen alike: (40 - 10) / (50 - 10) of the taper.
    expect(tracks[0]!.taper).toBeCloseTo(300e-6, 12);
  });

  it('of a wider patch have the strokes in their middle', () => {
    const tracks = tracksOf(document, patch, pieceOf(document, patch, null));
    expect(tracks.map((track) => track.x)).toEqual([1.5e-3, 2e-3, 2.9e-3].map((x) => expect.closeTo(x, 12)));
    expect(tracks[0]!.y).toBeCloseTo(1.5e-3, 12);
  });

  it('of a cell have one channel, the mean of those that punctured', () => {
    const cell: FieldIndex = { ...patch, geometry: 'cell', x: [0.5e-3], y: [0] };
    const tracks = tracksOf(document, cell, pieceOf(document, cell, null));
    expect(tracks).toHaveLength(1);
    expect(tracks[0]).toMatchObject({ x: 0, y: 0 });
    expect(tracks[0]!.depth).toBeCloseTo(1.1e-3, 12);
  });

  it('are told in words', () => {
    const tracks = tracksOf(document, null, pieceOf(document, null, null));
    expect(tracksTale(tracks, 2e-3, 7200)).toBe(
      'On 2 mm of skin the first session made 2 channels, 1 mm to 1.2 mm deep (mean 1.1 mm); 1 stroke did not break the skin. Most of their opening is closed after 2 h.',
    );
    expect(tracksTale([], 2e-3, null)).toContain('No stroke');
  });
});

describe('painted fields', () => {
  const field = { values: new Float32Array(8), shape: [2, 2, 2] as [number, number, number], stride: [1, 1, 1] as [number, number, number], low: 0, high: 1 };

  it('lie below the junction', () => {
    const painted = paintedField(field, patch, 0.1e-3, [0, 1]);
    expect(painted.depthFaces).toEqual([0.1e-3, 0.6e-3, 1.6e-3].map((face) => expect.closeTo(face, 12)));
    expect(painted.plane).toEqual({ x0: 0, x1: expect.closeTo(4e-3, 12), y0: 0, y1: expect.closeTo(3e-3, 12) });
  });

  it('of averages may end beyond the patch, so that all blocks are of one size', () => {
    const wide = { ...patch, x: [0.5, 1.5, 2.5], y: [0.5, 1.5, 2.5], z: [0.5, 1.5, 2.5], shape: [3, 3, 3] as [number, number, number] };
    const painted = paintedField({ ...field, stride: [2, 2, 2] }, wide, 0, [0, 1]);
    expect(painted.depthFaces).toEqual([0, 2, 3]);
    expect(painted.plane).toEqual({ x0: 0, x1: 4, y0: 0, y1: 4 });
  });

  it('of the surface paint the epidermis', () => {
    const flat = { ...field, values: new Float32Array(4), shape: [1, 2, 2] as [number, number, number] };
    expect(paintedField(flat, patch, 0.1e-3, [0, 1]).depthFaces).toEqual([0, 0.1e-3]);
  });

  it('of a profile have its depths; no injury paints nothing', () => {
    expect(paintedProfile([0.5, 1.5], [0.2, 0.1], 1)!.depthFaces).toEqual([1, 2, 3]);
    expect(paintedProfile([0.5, 1.5], [0.2, 0.1], 1)!.high).toBeCloseTo(0.2, 6);
    expect(paintedProfile([0.5, 1.5], [0, 0], 1)).toBeNull();
    expect(paintedProfile([], [], 1)).toBeNull();
  });
});

describe('moments', () => {
  it('of a course are its days and sessions', () => {
    expect(courseMoments(document)).toEqual([0, day, 1.5 * day, 2 * day, 3 * day]);
  });

  it('have the state between the times around them; at a session, that after it', () => {
    expect(stateAt(document, 0)).toEqual([{ name: 'damage', value: 0.8, most: 0.8 }]);
    expect(stateAt(document, day)[0]!.value).toBeCloseTo(0.6, 12);
    expect(stateAt(document, 99 * day)[0]!.value).toBe(0);
    expect(lastNotAfter([0, 0, 5], 0)).toBe(1);
  });

  it('are told in days, the first two in hours', () => {
    expect(momentText(0)).toBe('day 0');
    expect(momentText(day)).toBe('24 h after the first session');
    expect(momentText(28 * day)).toBe('day 28');
  });

  it('are reached by time and by keys', () => {
    expect(nearest([0, 10, 20], 14)).toBe(1);
    expect(stepped('ArrowRight', 1, 3)).toBe(2);
    expect(stepped('ArrowRight', 2, 3)).toBe(2);
    expect(stepped('Home', 2, 3)).toBe(0);
    expect(stepped('End', 0, 3)).toBe(2);
    expect(stepped('a', 0, 3)).toBeNull();
  });
});

describe('scales', () => {
  it('have round numbers', () => {
    expect(ticks(0, 1.82, 4)).toEqual([0, 0.5, 1, 1.5]);
    expect(ticks(-63, 121, 5)).toEqual([-50, 0, 50, 100]);
    expect(ticks(3, 3, 4)).toEqual([3]);
    expect(tickText(-0.5)).toBe('−0.5');
  });

  it('keep labels apart and within their ends', () => {
    expect(spread([10, 11, 50], 15, 0, 100)).toEqual([10, 25, 50]);
    expect(spread([90, 95], 15, 0, 100)).toEqual([85, 100]);
  });
});
