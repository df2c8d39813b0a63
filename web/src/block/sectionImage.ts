import { colourTable } from './colourMap';
import { cellAt, index } from './field';
import type { Cut } from './section';
import { cutRange } from './section';
import type { PaintedField } from './textures';
import type { Piece } from './tracks';

/** The part of the piece that a section shows: along the skin (or x), and downwards (or y). [m] */
export interface Frame {
  across: [number, number];
  down: [number, number];
}

export function frameOf(cut: Cut, piece: Piece, depth: number): Frame {
  if (cut.axis === 'z') return { across: cutRange('x', piece, depth), down: cutRange('y', piece, depth) };
  return { across: cutRange(cut.axis === 'y' ? 'x' : 'y', piece, depth), down: [0, depth] };
}

/** Cell of an even row of `count` cells between two ends; -1 outside. */
function evenCell(place: number, from: number, to: number, count: number): number {
  const cell = Math.floor(((place - from) / (to - from)) * count);
  return cell >= 0 && cell < count ? cell : -1;
}

/** The cell (z, y, x) of a field in which a place lies [m]; null outside. */
export function cellOf(field: PaintedField, x: number, y: number, depth: number): [number, number, number] | null {
  const faces = field.depthFaces;
  if (depth < faces[0]! || depth > faces[faces.length - 1]!) return null;
  const [, rows, columns] = field.shape;
  const { plane } = field;
  const z = cellAt(faces, depth);
  if (field.ringFaces) {
    const radius = Math.hypot(x, y);
    return radius > field.ringFaces[columns]! ? null : [z, 0, cellAt(field.ringFaces, radius)];
  }
  const column = columns === 1 ? 0 : evenCell(x, plane.x0, plane.x1, columns);
  const row = rows === 1 ? 0 : evenCell(y, plane.y0, plane.y1, rows);
  return column < 0 || row < 0 ? null : [z, row, column];
}

/**
 * The field in a section, as computed: each pixel has the colour of the voxel it lies in; clear where there is none.
 * @param width, height [px]
 * @returns RGBA, shape (height, width, 4)
 */
export function sectionPixels(field: PaintedField, cut: Cut, frame: Frame, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * width * height);
  const table = colourTable();
  const scale = field.high > field.low ? 255 / (field.high - field.low) : 0;
  for (let j = 0; j < height; j++) {
    const down = frame.down[0] + ((j + 0.5) / height) * (frame.down[1] - frame.down[0]);
    for (let i = 0; i < width; i++) {
      const across = frame.across[0] + ((i + 0.5) / width) * (frame.across[1] - frame.across[0]);
      const cell =
        cut.axis === 'z'
          ? cellOf(field, across, down, cut.position)
          : cut.axis === 'y'
            ? cellOf(field, across, cut.position, down)
            : cellOf(field, cut.position, across, down);
      if (!cell) continue;
      const level = (field.values[index(field.shape, ...cell)]! - field.low) * scale;
      const colour = 4 * Math.min(Math.max(Math.round(level), 0), 255);
      pixels.set(table.subarray(colour, colour + 4), 4 * (j * width + i));
    }
  }
  return pixels;
}
