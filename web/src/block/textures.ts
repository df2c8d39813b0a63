import { Data3DTexture, DataTexture, FloatType, LinearFilter, NearestFilter, RedFormat, RGBAFormat, UnsignedByteType } from 'three';

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
  /** [m] corner and far corner of the plane over which the cells lie evenly */
  plane: { x0: number; x1: number; y0: number; y1: number };
  /** [m] from the axis, one more than columns, where these are rings; they may be uneven */
  ringFaces: number[] | null;
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
  const [, strideY, strideX] = field.stride;
  const columns = facesOf(index.x, 0);
  const rows = facesOf(index.y, 0);
  // A field of the surface has no depth: it paints the epidermis.
  const flat = field.shape[0] === 1 && index.z.length > 1;
  const depths = coarseFaces(facesOf(index.z, 0), field.stride[0]).map((face) => junction + face);
  // The last block of a line may reach beyond the patch; all blocks of a line are taken for one size.
  const far = (faces: number[], stride: number, count: number) => (faces[faces.length - 1]! * stride * count) / (faces.length - 1);
  return {
    values: field.values,
    shape: field.shape,
    depthFaces: flat ? [0, junction] : depths,
    plane: { x0: 0, x1: far(columns, strideX, field.shape[2]), y0: 0, y1: far(rows, strideY, field.shape[1]) },
    ringFaces: index.geometry === 'cell' ? coarseFaces(columns, strideX) : null,
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
  return { values, shape: [values.length, 1, 1], depthFaces: faces, plane, ringFaces: null, low: 0, high };
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

/** Even places between the ends of cells to the coordinate of a texture whose texels are the cells, which are uneven. */
export function placeMap(faces: readonly number[]): DataTexture {
  const count = 2048;
  const centres = centresOf(faces);
  const from = faces[0]!;
  const span = faces[faces.length - 1]! - from;
  const map = Float32Array.from({ length: count }, (_, i) => textureCoordinate(centres, from + ((i + 0.5) / count) * span));
  const texture = new DataTexture(map, count, 1, RedFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
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
