import { extent } from '../block/field';
import type { Surface } from '../document';

/** A surface as heights [m], shape (rows, columns), x fastest, row 0 at y = 0; not a number where nothing was measured. */
export interface Relief {
  columns: number;
  rows: number;
  /** [m] between neighbours along x and along y */
  dx: number;
  dy: number;
  heights: Float32Array;
}

const missing = 0x8000;

/**
 * Reads heights as a document holds them.
 * @param text base64 of 16-bit integers with sign, little endian; the least of them stands where nothing was measured
 * @throws Error when there are not as many as the surface has points
 */
export function decodeHeights(text: string, surface: Pick<Surface, 'columns' | 'rows' | 'column_spacing' | 'row_spacing' | 'height_zero' | 'height_unit'>): Relief {
  const { columns, rows, height_zero: zero, height_unit: unit } = surface;
  const bytes = atob(text);
  const count = columns * rows;
  if (bytes.length !== 2 * count) {
    throw new Error(`The surface has ${bytes.length} bytes where ${columns} x ${rows} points need ${2 * count}.`);
  }
  const heights = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const level = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
    heights[i] = level === missing ? Number.NaN : zero + unit * (level > missing ? level - 0x10000 : level);
  }
  return { columns, rows, dx: surface.column_spacing, dy: surface.row_spacing, heights };
}

/** Slopes along x and y [1]: half the difference of the two neighbours over the distance; at the rim of one. */
export function slopes({ columns, rows, dx, dy, heights }: Relief): { x: Float32Array; y: Float32Array } {
  const x = new Float32Array(heights.length);
  const y = new Float32Array(heights.length);
  for (let j = 0; j < rows; j++) {
    const below = Math.max(j - 1, 0) * columns;
    const above = Math.min(j + 1, rows - 1) * columns;
    const spanY = Math.max((above - below) / columns, 1) * dy;
    for (let i = 0; i < columns; i++) {
      const left = Math.max(i - 1, 0);
      const right = Math.min(i + 1, columns - 1);
      x[j * columns + i] = (heights[j * columns + right]! - heights[j * columns + left]!) / (Math.max(right - left, 1) * dx);
      y[j * columns + i] = (heights[above + i]! - heights[below + i]!) / spanY;
    }
  }
  return { x, y };
}

/** Where the light comes from [rad]: azimuth from +x towards +y, elevation above the plane. */
export interface Light {
  azimuth: number;
  elevation: number;
}

/**
 * Light on each point, 1 on a level one:
 *
 *   b = max(n . l, 0) / sin e     n = (-k h_x, -k h_y, 1) / |...|, l to the light, e its elevation, k exaggeration
 */
export function shade(relief: Relief, slope: { x: Float32Array; y: Float32Array }, light: Light, exaggeration: number): Float32Array {
  const lit = new Float32Array(relief.heights.length);
  const flat = Math.sin(light.elevation);
  const lx = (Math.cos(light.elevation) * Math.cos(light.azimuth)) / flat;
  const ly = (Math.cos(light.elevation) * Math.sin(light.azimuth)) / flat;
  for (let i = 0; i < lit.length; i++) {
    const sx = exaggeration * slope.x[i]!;
    const sy = exaggeration * slope.y[i]!;
    lit[i] = Math.max(1 - sx * lx - sy * ly, 0) / Math.sqrt(1 + sx * sx + sy * sy);
  }
  return lit;
}

/**
 * Takes the direct light from points that lie in the shadow of others: walks from each towards the light until a
 * height stands above the ray, or none can any more.
 * @param umbra [1] what is left of the light in the shadow
 */
export function castShadows(relief: Relief, lit: Float32Array, light: Light, exaggeration: number, umbra: number): void {
  const { columns, rows, dx, dy, heights } = relief;
  const rise = Math.tan(light.elevation) / exaggeration;
  const stepX = Math.cos(light.azimuth);
  const stepY = (Math.sin(light.azimuth) * dx) / dy;
  const top = extent(heights)[1];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const at = j * columns + i;
      // A step is one column long; the ray has climbed above every height after (top - h) / (rise dx) of them.
      const last = Math.min((top - heights[at]!) / (rise * dx), columns);
      for (let step = 2; step <= last; step += 1.5) {
        const x = Math.round(i + step * stepX);
        const y = Math.round(j + step * stepY);
        if (x < 0 || y < 0 || x >= columns || y >= rows) break;
        if (heights[y * columns + x]! - heights[at]! <= step * dx * rise) continue;
        lit[at]! *= umbra;
        break;
      }
    }
  }
}

/** Heights along x through the row nearest to y [m]. */
export function profile(relief: Relief, y: number): Float32Array {
  const row = Math.min(Math.max(Math.round(y / relief.dy), 0), relief.rows - 1);
  return relief.heights.subarray(row * relief.columns, (row + 1) * relief.columns);
}
