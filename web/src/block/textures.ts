import { ClampToEdgeWrapping, Data3DTexture, DataTexture, FloatType, LinearFilter, NearestFilter, RedFormat, RGBAFormat, UnsignedByteType } from 'three';

import { colourTable } from './colourMap';
import type { Field, FieldIndex } from './field';
import { centresOf, coarseFaces, extent, facesOf, levels, textureCoordinate } from './field';

/** A field as the block paints it: eight-bit levels between the ends of a scale. */
export interface PaintedField {
  /** shape (z, y, x), x fastest */
  values: Float32Array<ArrayBuffer>;
  shape: [number, number, number];
  /** [m] below the surface, one more than layers of cells */
  depthFaces: number[];
  /** [m] corner and far corner of the plane; of rings only x counts, from the axis */
  plane: { x0: number; x1: number; y0: number; y1: number };
  rings: boolean;
  /** ends of the scale */
  low: number;
  high: number;
}

/**
 * A field of a run, placed in the block.
 * @param junction [m] depth of the junction below the surface
 * @param scale ends of the scale
 */
export function paintedField(field: Field, index: FieldIndex, junction: number, scale: [number, number]): PaintedField {
  const columns = facesOf(index.x, 0);
  const rows = facesOf(index.y, 0);
  // A field of the surface has no depth: it paints the epidermis.
  const flat = field.shape[0] === 1 && index.z.length > 1;
  const depths = flat ? [0, junction] : coarseFaces(facesOf(index.z, 0), field.shape[0]).map((face) => junction + face);
  return {
    values: field.values,
    shape: field.shape,
    depthFaces: depths,
    plane: { x0: 0, x1: columns[columns.length - 1]!, y0: 0, y1: rows[rows.length - 1]! },
    rings: index.geometry === 'cell',
    low: scale[0],
    high: scale[1],
  };
}

/** A share that depends on depth alone, as a field one cell wide; [m] below the junction. */
export function paintedProfile(depth: readonly number[], share: readonly number[], junction: number): PaintedField | null {
  if (depth.length < 2) return null;
  const faces = facesOf(depth, 0).map((face) => junction + face);
  const values = Float32Array.from(share);
  const high = extent(values)[1];
  if (high <= 0) return null;
  const plane = { x0: 0, x1: 1, y0: 0, y1: 1 };
  return { values, shape: [values.length, 1, 1], depthFaces: faces, plane, rings: false, low: 0, high };
}

export function fieldTexture(field: PaintedField): Data3DTexture {
  const [depths, rows, columns] = field.shape;
  const texture = new Data3DTexture(levels(field.values, field.low, field.high), columns, rows, depths);
  texture.format = RedFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

/** Even depths to the third coordinate of the field's texture, whose layers are of uneven thickness. */
export function depthMap(field: PaintedField): DataTexture {
  const count = 2048;
  const faces = field.depthFaces;
  const centres = centresOf(faces);
  const top = faces[0]!;
  const deep = faces[faces.length - 1]! - top;
  const map = Float32Array.from({ length: count }, (_, i) => textureCoordinate(centres, top + ((i + 0.5) / count) * deep));
  const texture = new DataTexture(map, count, 1, RedFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.wrapS = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
}

export function tableTexture(): DataTexture {
  const texture = new DataTexture(colourTable(), 256, 1, RGBAFormat, UnsignedByteType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}
