/** Where the boundaries of the skin's layers run beside a needle that presses a dimple into it [m]. */
export interface Dimple {
  depth: number; // of the surface under the needle
  reach: number; // sideways, to 1/e
  fade: number; // downwards, to 1/e
}

/** Depth of the plane that lies `depth` deep in flat skin, at the distance `x` from the needle. */
export function pressed(depth: number, x: number, dimple: Dimple): number {
  return depth + dimple.depth * Math.exp(-Math.abs(x) / dimple.reach) * Math.exp(-depth / dimple.fade);
}

/** A pressed plane as points over [-half, half]. */
export function plane(depth: number, half: number, dimples: { x: number; dimple: Dimple }[], pieces = 120): [number, number][] {
  return Array.from({ length: pieces + 1 }, (_, index): [number, number] => {
    const x = -half + (2 * half * index) / pieces;
    const shift = dimples.reduce((sum, each) => Math.max(sum, pressed(depth, x - each.x, each.dimple) - depth), 0);
    return [x, depth + shift];
  });
}

/** Round steps for an axis: the smallest of 1, 2, 5 times a power of ten that gives at most `most` of them. */
export function roundStep(span: number, most: number): number {
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10;
  return step * power;
}
