import { colourTable } from '../block/colourMap';
import type { Relief } from './relief';

/** How points are coloured before the light falls on them. */
export type Coat = { kind: 'plain'; colour: readonly [number, number, number] } | { kind: 'heights'; low: number; high: number };

/** Tone of a level point [1] of its colour, so that what faces the light can be brighter. */
const levelTone = 0.82;
/** Share of the light that comes from everywhere. */
const ambient = 0.22;

/** Brightness that a colour is multiplied by; above 1 it goes towards white. */
function toneOf(light: number): number {
  return levelTone * (ambient + (1 - ambient) * light);
}

/**
 * The picture of a surface under its light, y upwards.
 * @param light of each point, 1 on a level one
 * @returns RGBA, shape (rows, columns, 4), the last row of the surface first
 */
export function paint(relief: Relief, light: Float32Array, coat: Coat): Uint8ClampedArray<ArrayBuffer> {
  const { columns, rows, heights } = relief;
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  const table = coat.kind === 'heights' ? colourTable() : null;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const from = j * columns + i;
      const to = 4 * ((rows - 1 - j) * columns + i);
      const tone = toneOf(light[from]!);
      for (let channel = 0; channel < 3; channel++) {
        const base = coat.kind === 'plain' ? 255 * coat.colour[channel]! : table![4 * level(heights[from]!, coat) + channel]!;
        pixels[to + channel] = tone <= 1 ? base * tone : base + (255 - base) * Math.min(0.5 * (tone - 1), 1);
      }
      pixels[to + 3] = 255;
    }
  }
  return pixels;
}

function level(height: number, { low, high }: { low: number; high: number }): number {
  return high > low ? Math.min(Math.max(Math.round((255 * (height - low)) / (high - low)), 0), 255) : 127;
}

/** A round length about a quarter of a width, for a scale bar [m]. */
export function barLength(width: number): number {
  const power = 10 ** Math.floor(Math.log10(0.3 * width));
  return [5, 2, 1].map((factor) => factor * power).find((length) => length <= 0.3 * width) ?? power;
}
