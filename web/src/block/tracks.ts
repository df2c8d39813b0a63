import type { Document, Strokes } from '../document';
import type { FieldIndex } from './field';
import { facesOf } from './field';

/** Where a needle went in, with the needle in: drawn upright, as its channel. Lengths [m]. */
export interface Track {
  x: number;
  y: number;
  depth: number;
  /** at the surface */
  radius: number;
  tip: number;
  /** height above the tip up to which the channel widens */
  taper: number;
  /** whether the stroke broke the skin; else it left no channel */
  punctured: boolean;
}

/** The piece of skin that is shown: a rectangle from above [m]. */
export interface Piece {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Narrowest piece that can be asked for [m]. */
const narrowest = 0.25e-3;

/**
 * The piece of skin to show.
 * @param width [m] wanted side of the piece, from the middle; null: all there is
 */
export function pieceOf(document: Document, index: FieldIndex | null, width: number | null): Piece {
  if (index?.geometry === 'cell') {
    // A square within the cell's circle, so that every place of it has a value.
    const rings = facesOf(index.x, 0);
    const half = rings[rings.length - 1]! / Math.SQRT2;
    return { x0: -half, x1: half, y0: -half, y1: half };
  }
  const across = index ? lastFace(index.x) : (document.strokes?.width ?? 2e-3);
  const along = index ? lastFace(index.y) : document.strokes ? heightOf(document.strokes) : across;
  const halfX = 0.5 * Math.max(Math.min(width ?? across, across), narrowest);
  const halfY = 0.5 * Math.max(Math.min(width ?? along, along), narrowest);
  return { x0: 0.5 * across - halfX, x1: 0.5 * across + halfX, y0: 0.5 * along - halfY, y1: 0.5 * along + halfY };
}

function lastFace(centres: readonly number[]): number {
  const faces = facesOf(centres, 0);
  return faces[faces.length - 1]!;
}

/** Shape that all channels of a session share; the program tells it beside the others. */
interface ChannelShape {
  surface_radius?: unknown;
  tip_radius?: unknown;
  taper_length?: unknown;
}

const numberOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** Tip and taper of one channel: all needles widen alike (src/acicula/injury/channel_path.cpp). */
function tipOf(document: Document, radius: number, depth: number): { tip: number; taper: number } {
  const shape = document.channels as unknown as ChannelShape;
  const whole = numberOf(shape.surface_radius);
  const tip = numberOf(shape.tip_radius);
  const taper = numberOf(shape.taper_length);
  if (whole === null || tip === null || taper === null) return { tip: 0, taper: depth };
  const widening = whole - tip;
  const own = Math.max(radius - tip, 0);
  return { tip: Math.min(tip, radius), taper: widening > 0 ? taper * (own / widening) : 0 };
}

/** The strokes of the first session whose entry lies in the piece; of a cell, its one channel. */
export function tracksOf(document: Document, index: FieldIndex | null, piece: Piece): Track[] {
  const strokes = document.strokes;
  if (!strokes) return [];
  // The strokes are those of the middle of the skin when there are too many to tell.
  const shift = index?.geometry === 'patch' ? 0.5 * (lastFace(index.x) - strokes.width) : 0;
  const shiftY = index?.geometry === 'patch' ? 0.5 * (lastFace(index.y) - heightOf(strokes)) : 0;
  const make = (x: number, y: number, depth: number, radius: number, punctured: boolean): Track => ({
    x, y, depth, radius, punctured, ...tipOf(document, radius, depth),
  });
  const all = strokes.x.map((x, i) =>
    make(x + shift, strokes.y[i]! + shiftY, strokes.depth[i]!, strokes.radius[i]!, strokes.punctured[i] === 1),
  );
  if (index?.geometry === 'cell') {
    const holes = all.filter((track) => track.punctured);
    if (holes.length === 0) return [];
    const mean = (of: (track: Track) => number) => holes.reduce((sum, track) => sum + of(track), 0) / holes.length;
    return [make(0, 0, mean((track) => track.depth), mean((track) => track.radius), true)];
  }
  return all.filter((track) => track.x >= piece.x0 && track.x <= piece.x1 && track.y >= piece.y0 && track.y <= piece.y1);
}

/** Strokes lie on a rectangle; a square where its height is not told. [m] */
export function heightOf(strokes: Strokes): number {
  return numberOf((strokes as { height?: unknown }).height) ?? strokes.width;
}

/**
 * Radius of a channel at a depth [m], 0 below its tip:
 *
 *   R = R_tip + (R_surface - R_tip) min(s / L, 1)     s height above the tip, L taper
 */
export function radiusAt(track: Track, depth: number): number {
  const height = track.depth - depth;
  if (!track.punctured || height < 0) return 0;
  const share = track.taper > 0 ? Math.min(height / track.taper, 1) : 1;
  return track.tip + (track.radius - track.tip) * share;
}
