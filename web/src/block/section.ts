import type { Piece, Track } from './tracks';
import { radiusAt } from './tracks';

/** A part of the block. [m] */
export type Part = Piece & { z0: number; z1: number };

/** A plane that cuts the block: at an x, at a y, or at a depth below the surface ('z'). [m] */
export interface Cut {
  axis: 'x' | 'y' | 'z';
  position: number;
}

/** A point of a section: along the skin (or x) and downwards (or y). [m] */
export type Point = readonly [number, number];

/** Steps in depth of the outline of a channel that a plane cuts beside its middle. */
const outlineSteps = 10;

/** Depth down to which a channel is wider than `distance` to each side of its middle [m]. */
function reachOf(track: Track, distance: number): number {
  if (distance <= track.tip || track.radius <= track.tip) return track.depth;
  return track.depth - (track.taper * (distance - track.tip)) / (track.radius - track.tip);
}

/**
 * What an upright plane cuts from a channel: at depth z a chord of half width sqrt(R(z)^2 - d^2), d distance of the
 * plane from the middle.
 * @returns the outline, closed: down the left side, up the right; null when the plane misses the channel
 */
function upright(track: Track, along: number, distance: number): Point[] | null {
  const beside = Math.abs(distance);
  if (beside >= radiusAt(track, 0)) return null;
  const end = reachOf(track, beside);
  // Denser towards the end, where the outline turns; and the depth from which the needle tapers.
  const depths = Array.from({ length: outlineSteps + 1 }, (_, i) => end * Math.sin((0.5 * Math.PI * i) / outlineSteps));
  const bend = track.depth - track.taper;
  if (bend > 0 && bend < end) depths.push(bend);
  depths.sort((a, b) => a - b);
  const half = depths.map((depth): Point => [Math.sqrt(Math.max(radiusAt(track, depth) ** 2 - beside ** 2, 0)), depth]);
  const left = half.map(([width, depth]): Point => [along - width, depth]);
  const right = half.map(([width, depth]): Point => [along + width, depth]).reverse();
  return [...left, ...right];
}

function circle(track: Track, depth: number): Point[] | null {
  const radius = radiusAt(track, depth);
  if (radius <= 0) return null;
  const corners = 20;
  return Array.from({ length: corners }, (_, i): Point => {
    const turn = (2 * Math.PI * i) / corners;
    return [track.x + radius * Math.cos(turn), track.y + radius * Math.sin(turn)];
  });
}

/** The outlines of all channels that a plane cuts, those not deeper than `bottom`. */
export function outlines(tracks: readonly Track[], cut: Cut): Point[][] {
  const found: Point[][] = [];
  for (const track of tracks) {
    const outline =
      cut.axis === 'z'
        ? circle(track, cut.position)
        : cut.axis === 'y'
          ? upright(track, track.x, cut.position - track.y)
          : upright(track, track.y, cut.position - track.x);
    if (outline) found.push(outline);
  }
  return found;
}

/** Where a cut may lie: from one side of the block to the other [m]. */
export function cutRange(axis: Cut['axis'], piece: Piece, depth: number): [number, number] {
  if (axis === 'x') return [piece.x0, piece.x1];
  return axis === 'y' ? [piece.y0, piece.y1] : [0, depth];
}

/** What of a block is left: the near part in front of an upright cut, or the part above a level one, is taken away. */
export function remaining(cut: Cut | null, piece: Piece, depth: number): Part {
  const whole = { ...piece, z0: 0, z1: depth };
  if (cut?.axis === 'x') whole.x1 = cut.position;
  if (cut?.axis === 'y') whole.y0 = cut.position;
  if (cut?.axis === 'z') whole.z0 = cut.position;
  return whole;
}
