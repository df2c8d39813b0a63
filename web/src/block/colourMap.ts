// The colours of fields, the same as in the program's own pictures (src/acicula/io/picture/colour_map.cpp):
// viridis, which is even to the eye, rises in lightness from end to end and is told apart without red and green.

export type Rgb = readonly [number, number, number];

/** Eighteen evenly spaced points of viridis, sRGB [1]. */
const points: readonly Rgb[] = [
  [0.267004, 0.004874, 0.329415],
  [0.281924, 0.089666, 0.412415],
  [0.280255, 0.165693, 0.476498],
  [0.263663, 0.237631, 0.518762],
  [0.237441, 0.305202, 0.541921],
  [0.208623, 0.367752, 0.552675],
  [0.182256, 0.426184, 0.55712],
  [0.159194, 0.482237, 0.558073],
  [0.13777, 0.537492, 0.554906],
  [0.121148, 0.592739, 0.544641],
  [0.128087, 0.647749, 0.523491],
  [0.180653, 0.701402, 0.488189],
  [0.274149, 0.751988, 0.436601],
  [0.395174, 0.797475, 0.367757],
  [0.535621, 0.835785, 0.281908],
  [0.688944, 0.865448, 0.182725],
  [0.845561, 0.887322, 0.099702],
  [0.993248, 0.906157, 0.143936],
];

/**
 * The colour of a share of the scale.
 * @param share [1] 0: low end, 1: high end; beyond, the colour of the end
 * @returns sRGB [1]
 */
export function colour(share: number): Rgb {
  const place = Math.min(Math.max(Number.isFinite(share) ? share : 0, 0), 1) * (points.length - 1);
  const i = Math.min(Math.floor(place), points.length - 2);
  const t = place - i;
  const a = points[i]!;
  const b = points[i + 1]!;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
}

/** The colour as CSS. */
export function css(share: number): string {
  const [red, green, blue] = colour(share);
  return `rgb(${Math.round(255 * red)} ${Math.round(255 * green)} ${Math.round(255 * blue)})`;
}

/** A table of `count` colours from low to high, four bytes each (RGBA). */
export function colourTable(count = 256): Uint8Array<ArrayBuffer> {
  const table = new Uint8Array(4 * count);
  for (let i = 0; i < count; i++) {
    const [red, green, blue] = colour(i / (count - 1));
    table.set([Math.round(255 * red), Math.round(255 * green), Math.round(255 * blue), 255], 4 * i);
  }
  return table;
}

/** A CSS gradient of the whole scale, for legends. */
export function gradient(direction: 'to right' | 'to top'): string {
  return `linear-gradient(${direction}, ${points.map((_, i) => css(i / (points.length - 1))).join(', ')})`;
}
