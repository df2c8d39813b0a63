import { colourTable } from '../block/colourMap';
import type { Relief } from './relief';

/** How points are coloured before the light falls on them: sRGB [1], or the colours of a scale of heights [m]. */
export type Coat = { kind: 'plain'; colour: readonly [number, number, number] } | { kind: 'heights'; low: number; high: number };

/** Share of the light that comes from all sides; the same as in the program's own pictures of skin. */
export const ambient = 0.35;
/** Where nothing was measured: no colour of skin. */
const missing = [128, 128, 128, 255];

/** Light that a display sends out for a level of sRGB [1], and back (IEC 61966-2-1). */
export function lightOf(level: number): number {
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
}
export function levelOf(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

const finest = 4095;
/** levelOf() in steps that are finer than those of a display. */
const levels = Uint8Array.from({ length: finest + 1 }, (_, i) => Math.round(255 * levelOf(i / finest)));

/**
 * The picture of a surface under its light, y upwards: I = tint [a + (1 - a) b], in light, not in levels.
 * @param lit b of each point, 1 on a level one: level skin has its own colour
 * @returns RGBA, shape (rows, columns, 4), the last row of the surface first
 */
export function paint(relief: Relief, lit: Float32Array, coat: Coat): Uint8ClampedArray<ArrayBuffer> {
  const { columns, rows, heights } = relief;
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  const table = coat.kind === 'heights' ? Float32Array.from(colourTable(), (level) => lightOf(level / 255)) : null;
  const tint = coat.kind === 'plain' ? coat.colour.map(lightOf) : null;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const from = j * columns + i;
      const to = 4 * ((rows - 1 - j) * columns + i);
      const tone = ambient + (1 - ambient) * lit[from]!;
      if (Number.isNaN(tone)) {
        pixels.set(missing, to);
        continue;
      }
      const entry = coat.kind === 'heights' ? 4 * entryOf(heights[from]!, coat) : 0;
      for (let channel = 0; channel < 3; channel++) {
        const light = tone * (tint ? tint[channel]! : table![entry + channel]!);
        pixels[to + channel] = levels[Math.min(Math.round(finest * light), finest)]!;
      }
      pixels[to + 3] = 255;
    }
  }
  return pixels;
}

/** Place of a height in a table of 256 colours. */
function entryOf(height: number, { low, high }: { low: number; high: number }): number {
  return high > low ? Math.min(Math.max(Math.round((255 * (height - low)) / (high - low)), 0), 255) : 127;
}

/** A round length about a quarter of a width, for a scale bar [m]. */
export function barLength(width: number): number {
  const power = 10 ** Math.floor(Math.log10(0.3 * width));
  return [5, 2, 1].map((factor) => factor * power).find((length) => length <= 0.3 * width) ?? power;
}
