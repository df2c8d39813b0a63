import { describe, expect, it } from 'vitest';

import { colourTable } from './colourMap';
import { cellOf, frameOf, sectionPixels } from './sectionImage';
import type { PaintedField } from './textures';

/** Two layers of 2 x 2 voxels, values 0 to 7; the upper layer is thinner. */
const field: PaintedField = {
  values: Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7]),
  shape: [2, 2, 2],
  depthFaces: [1, 2, 5],
  plane: { x0: 0, x1: 2, y0: 0, y1: 2 },
  ringFaces: null,
  low: 0,
  high: 7,
};
const piece = { x0: 0, x1: 2, y0: 0, y1: 2 };

describe('cellOf', () => {
  it('finds the voxel of a place, and none outside', () => {
    expect(cellOf(field, 1.5, 0.5, 1.5)).toEqual([0, 0, 1]);
    expect(cellOf(field, 0.5, 1.5, 4)).toEqual([1, 1, 0]);
    expect(cellOf(field, 0.5, 0.5, 0.5)).toBeNull();
    expect(cellOf(field, 0.5, 0.5, 5.5)).toBeNull();
    expect(cellOf(field, 2.5, 0.5, 3)).toBeNull();
  });

  it('of rings counts from the axis; these may be uneven', () => {
    const rings: PaintedField = { ...field, shape: [2, 1, 4], ringFaces: [0, 1, 1.2, 2, 4] };
    expect(cellOf(rings, 3, 0, 1.5)).toEqual([0, 0, 3]);
    expect(cellOf(rings, -1.2, 0.9, 3)).toEqual([1, 0, 2]);
    expect(cellOf(rings, 3, 3, 3)).toBeNull();
  });
});

describe('sectionPixels', () => {
  it('have the colour of their voxel, and are clear outside', () => {
    const cut = { axis: 'y' as const, position: 0.5 };
    // Five rows of depth 0 to 5, two columns: the first row lies above the field.
    const pixels = sectionPixels(field, cut, frameOf(cut, piece, 5), 2, 5);
    const at = (row: number, column: number) => [...pixels.slice(4 * (2 * row + column), 4 * (2 * row + column) + 4)];
    const colourOf = (value: number) => {
      const level = Math.round((255 * value) / 7);
      return [...colourTable().slice(4 * level, 4 * level + 4)];
    };
    expect(at(0, 0)).toEqual([0, 0, 0, 0]);
    expect(at(1, 0)).toEqual(colourOf(0));
    expect(at(1, 1)).toEqual(colourOf(1));
    expect(at(2, 0)).toEqual(colourOf(4));
    expect(at(4, 1)).toEqual(colourOf(5));
  });
});
