import type { Band } from './bands';
import type { Cut } from './section';
import type { PaintedField } from './textures';
import type { Piece, Track } from './tracks';

/** Cut: opaque, opened by a plane. Glass: the far walls and all channels. Body: what lies above or below a level. */
export type Look = 'cut' | 'glass' | 'body';

/** All that the picture shows. Lengths [m]. */
export interface Shown {
  piece: Piece;
  depth: number;
  bands: Band[];
  tracks: Track[];
  field: PaintedField | null;
  look: Look;
  cut: Cut;
  /** [1] how much deeper the block is drawn than it is */
  stretch: number;
  /** of the body, in the field's own unit */
  level: number;
  above: boolean;
}
