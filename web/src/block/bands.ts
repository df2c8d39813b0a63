import type { Layer } from '../document';

/** A layer of the skin where it lies: depths count from the surface [m]. */
export interface Band {
  name: string;
  top: number;
  bottom: number;
  /** [m] null: it goes on below the block */
  thickness: number | null;
  sd: number | null;
}

/** What of the block lies below the layers of known thickness, so that the last one can be seen [m]. */
const shownBelow = 0.25e-3;

/** Depth of the dermo-epidermal junction: all layers above the dermis [m]. */
export function junctionOf(layers: readonly Layer[]): number {
  let depth = 0;
  for (const layer of layers) {
    if (layer.name === 'dermis') break;
    depth += layer.thickness ?? 0;
  }
  return depth;
}

/** How deep a block must be to show all layers and all that happens in them [m]. */
export function blockDepth(layers: readonly Layer[], deepest: number): number {
  const known = layers.reduce((sum, layer) => sum + (layer.thickness ?? 0), 0);
  const open = layers.some((layer) => layer.thickness === null);
  return Math.max(open ? known + shownBelow : known, 1.05 * deepest);
}

/** The layers down to the bottom of a block. */
export function bandsOf(layers: readonly Layer[], depth: number): Band[] {
  const bands: Band[] = [];
  let top = 0;
  for (const layer of layers) {
    const last = layer === layers[layers.length - 1];
    const bottom = Math.min(last || layer.thickness === null ? depth : top + layer.thickness, depth);
    if (bottom > top) bands.push({ name: layer.name, top, bottom, thickness: layer.thickness, sd: layer.sd });
    top = bottom;
  }
  return bands;
}

/** Style tokens that paint a layer, by name; the same as in the sections of the report. */
export function bandToken(name: string): string {
  const tokens: Record<string, string> = {
    'stratum corneum': '--sc',
    'viable epidermis': '--ve',
    dermis: '--pd',
    'papillary dermis': '--pd',
    'reticular dermis': '--rd',
  };
  return tokens[name] ?? '--fa';
}
