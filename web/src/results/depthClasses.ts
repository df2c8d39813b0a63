import type { Strokes } from '../document';

const count = 5; // as many colours as the style sheet has for depth

/** Classes of depth of equal width over the strokes that broke the skin [m]; one class when all went equally deep. */
export function depthClasses(strokes: Strokes): { from: number; to: number }[] {
  const depths = strokes.depth.filter((_, index) => strokes.punctured[index] === 1);
  if (depths.length === 0) return [];
  const least = depths.reduce((low, each) => Math.min(low, each), Infinity);
  const most = depths.reduce((high, each) => Math.max(high, each), 0);
  if (most - least < 1e-6) return [{ from: least, to: most }];
  return Array.from({ length: count }, (_, index) => ({
    from: least + ((most - least) * index) / count,
    to: least + ((most - least) * (index + 1)) / count,
  }));
}
