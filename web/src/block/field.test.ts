import { describe, expect, it } from 'vitest';

import { cellAt, centresOf, coarseFaces, decodeField, extent, facesOf, index, levels, meansByDepth, textureCoordinate } from './field';

/** Bytes of float32, little endian, as the server sends them. */
function bytes(values: number[]): ArrayBuffer {
  const buffer = new ArrayBuffer(4 * values.length);
  const view = new DataView(buffer);
  values.forEach((value, i) => view.setFloat32(4 * i, value, true));
  return buffer;
}

/** The headers of an answer. */
const told = (shape: string | null, range: string | null = null, stride: string | null = null) => ({
  get: (name: string) => ({ 'X-Acicula-Shape': shape, 'X-Acicula-Range': range, 'X-Acicula-Stride': stride })[name] ?? null,
});

describe('decodeField', () => {
  it('reads little-endian values and their shape', () => {
    const field = decodeField(bytes([1, 2, 3, 4, 5, 6]), told('1,2,3', '0,10'));
    expect(field.shape).toEqual([1, 2, 3]);
    expect([...field.values]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([field.low, field.high]).toEqual([0, 10]);
    expect(field.values[index(field.shape, 0, 1, 2)]).toBe(6);
  });

  it('reads 1.0 from its bytes on any machine', () => {
    const one = Uint8Array.from([0x00, 0x00, 0x80, 0x3f]).buffer;
    expect(decodeField(one, told('1,1,1')).values[0]).toBe(1);
  });

  it('reads how many voxels were averaged into one', () => {
    expect(decodeField(bytes([1, 2]), told('1,1,2', null, '1,3,3')).stride).toEqual([1, 3, 3]);
    expect(decodeField(bytes([1, 2]), told('1,1,2')).stride).toEqual([1, 1, 1]);
    expect(() => decodeField(bytes([1, 2]), told('1,1,2', null, '1,0,3'))).toThrow('stride');
  });

  it('takes the range of the values where none is told', () => {
    const field = decodeField(bytes([3, -1, 2]), told('3, 1, 1', null));
    expect([field.low, field.high]).toEqual([-1, 3]);
  });

  it('refuses bytes that are not the shape, and shapes that are none', () => {
    expect(() => decodeField(bytes([1, 2, 3]), told('2,2,1', null))).toThrow('12 bytes where 2 x 2 x 1 voxels need 16');
    expect(() => decodeField(bytes([1]), told(null, null))).toThrow('not readable');
    expect(() => decodeField(bytes([1]), told('1,1,x', null))).toThrow('not readable');
    expect(() => decodeField(bytes([]), told('0,1,1', null))).toThrow('not readable');
  });
});

describe('index', () => {
  it('runs over (z, y, x) with x fastest', () => {
    const shape: [number, number, number] = [2, 3, 4];
    const all = [0, 1].flatMap((z) => [0, 1, 2].flatMap((y) => [0, 1, 2, 3].map((x) => index(shape, z, y, x))));
    expect(all).toEqual(Array.from({ length: 24 }, (_, i) => i));
  });
});

describe('faces', () => {
  it('come back from the centres of uneven cells', () => {
    const faces = [0, 1, 3, 7, 8];
    expect(facesOf([0.5, 2, 5, 7.5], 0)).toEqual(faces);
    expect(centresOf(faces)).toEqual([0.5, 2, 5, 7.5]);
  });

  it('lie between the centres where no faces can have these', () => {
    // From 0, the first cell would end at 2 and the second, whose centre is 1.5, before it.
    expect(facesOf([1, 1.5, 2.5], 0)).toEqual([0, 1.25, 2, 3]);
  });

  it('of averages over some cells are every so many of the fine ones, and the last', () => {
    expect(coarseFaces([0, 1, 2, 3, 4, 5, 6], 2)).toEqual([0, 2, 4, 6]);
    expect(coarseFaces([0, 1, 2, 3, 4, 5], 2)).toEqual([0, 2, 4, 5]);
    expect(coarseFaces([0, 1, 2, 3], 1)).toEqual([0, 1, 2, 3]);
  });
});

describe('places', () => {
  it('lie in the cell between its faces, beyond the ends in the last', () => {
    const faces = [0, 1, 3, 7];
    expect([-1, 0, 0.9, 1, 2.9, 3, 6, 7, 99].map((place) => cellAt(faces, place))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2]);
  });

  it('have the texture coordinate of their cell at its centre, and run straight between', () => {
    const centres = [0.5, 2, 5];
    expect(textureCoordinate(centres, 0.5)).toBeCloseTo(0.5 / 3);
    expect(textureCoordinate(centres, 2)).toBeCloseTo(1.5 / 3);
    expect(textureCoordinate(centres, 3.5)).toBeCloseTo(2 / 3);
    expect(textureCoordinate(centres, -9)).toBeCloseTo(0.5 / 3);
    expect(textureCoordinate(centres, 9)).toBeCloseTo(2.5 / 3);
    expect(textureCoordinate([4], 1)).toBe(0.5);
  });
});

describe('values', () => {
  it('become levels between the ends of the scale', () => {
    expect([...levels([0, 1, 2, -5, 9, Number.NaN], 0, 2)]).toEqual([0, 128, 255, 0, 255, 0]);
    expect([...levels([4, 4], 4, 4)]).toEqual([0, 0]);
  });

  it('have an extent, and none when there are none', () => {
    expect(extent([2, -3, 1])).toEqual([-3, 2]);
    expect(extent([])).toEqual([0, 0]);
  });

  it('have means over the plane', () => {
    const field = decodeField(bytes([1, 2, 3, 4, 10, 20, 30, 40]), told('2,2,2', null));
    expect(meansByDepth(field)).toEqual([2.5, 25]);
  });
});
