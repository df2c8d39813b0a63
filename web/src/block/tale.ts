import { displayText } from '../units';
import type { Band } from './bands';
import type { Field, FieldIndex } from './field';
import { cellAt, coarseFaces, extent, facesOf, meansByDepth } from './field';
import { tickText } from './ticks';
import type { Track } from './tracks';
import type { FieldWords } from './words';

const length = (metres: number) => displayText(metres, 'm');

/** The layers in words. */
export function layersTale(bands: readonly Band[]): string {
  const parts = bands.map((band) => `${band.name} ${band.thickness === null ? 'below' : length(band.thickness)}`);
  return `From the surface down: ${parts.join(', ')}.`;
}

/** The channels in words. */
export function tracksTale(tracks: readonly Track[], width: number, closure: number | null): string {
  const open = tracks.filter((track) => track.punctured);
  const failed = tracks.length - open.length;
  if (tracks.length === 0) return 'No stroke of the first session lies in this piece of skin.';
  const depths = open.map((track) => track.depth);
  const [low, high] = extent(depths);
  const mean = depths.reduce((sum, depth) => sum + depth, 0) / Math.max(depths.length, 1);
  const depth = open.length > 0 ? `, ${length(low)} to ${length(high)} deep (mean ${length(mean)})` : '';
  const none = failed > 0 ? `; ${failed} ${failed === 1 ? 'stroke' : 'strokes'} did not break the skin` : '';
  const closed = closure !== null && open.length > 0 ? ` Most of their opening is closed after ${displayText(closure, 's')}.` : '';
  return `On ${length(width)} of skin the first session made ${open.length} ${open.length === 1 ? 'channel' : 'channels'}${depth}${none}.${closed}`;
}

/** What a field is at three depths, in words. */
export function fieldTale(field: Field, index: FieldIndex, words: FieldWords, moment: string): string {
  const [low, high] = extent(field.values);
  const range = `${words.title} (${words.scale}) at ${moment}: ${tickText(Number(low.toPrecision(3)))} to ${tickText(Number(high.toPrecision(3)))}`;
  if (field.shape[0] === 1) return `${range}.`;
  const faces = coarseFaces(facesOf(index.z, 0), field.stride[0]);
  const means = meansByDepth(field);
  const deep = faces[faces.length - 1]!;
  const at = [0.1, 0.5, 0.9].map((share) => {
    const mean = means[cellAt(faces, share * deep)]!;
    return `${tickText(Number(mean.toPrecision(3)))} at ${length(share * deep)}`;
  });
  return `${range}; mean over the plane ${at.join(', ')} below the junction.`;
}
