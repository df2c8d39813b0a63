export type Point = readonly [number, number];

/** A closed smooth curve through points (Catmull-Rom as cubic Bezier pieces), as the d of an SVG path. */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] as Point;
  const text = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const pieces = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = text(from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6);
    const second = text(to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6);
    return `C${first} ${second} ${text(to[0], to[1])}`;
  });
  return `M${text(at(0)[0], at(0)[1])}${pieces.join('')}Z`;
}

/** The points of the right half and their mirror images about x = `axis`, as one outline. */
export function bothSides(half: readonly Point[], axis: number): Point[] {
  const mirrored = half.map(([x, y]): Point => [2 * axis - x, y]).reverse();
  return [...half, ...mirrored];
}
