/** Round numbers between two ends, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, count: number): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return Number.isFinite(low) ? [low] : [];
  const rough = span / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough * (1 - 1e-9)) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** A tick as text, with a true minus. */
export function tickText(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '\u2212');
}

/**
 * Moves labels apart: each stays as near its place as the distance between neighbours allows.
 * @param places rising [px]
 * @returns as many, at least `gap` apart, within `low` to `high` where there is room
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const moved: number[] = [];
  places.forEach((place, i) => moved.push(Math.max(place, i === 0 ? low : moved[i - 1]! + gap)));
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i]!, i === moved.length - 1 ? high : moved[i + 1]! - gap);
  }
  return moved;
}
