// Fields of a patch or a cell: what the server says of them, how their bytes are read, where their voxels lie.

/** What `GET /runs/NAME/fields` answers. Lengths [m], times [s]; depths count from the junction inwards. */
export interface FieldIndex {
  fields: { name: string; unit: string; meaning: string; surface?: boolean; low: number; high: number }[];
  times: number[];
  /** (z, y, x) as computed, before anything is averaged down */
  shape: [number, number, number];
  z: number[];
  y: number[];
  x: number[];
  geometry: 'patch' | 'cell';
  sessions: number[];
}

/** One field at one moment. */
export interface Field {
  /** shape (z, y, x), x fastest */
  values: Float32Array<ArrayBuffer>;
  shape: [number, number, number];
  /** voxels as computed in one of these, along z, y, x; the last of a line may hold fewer */
  stride: [number, number, number];
  low: number;
  high: number;
}

function numbers(text: string | null, count: number): number[] | null {
  const parts = (text ?? '').split(',').map((part) => Number(part.trim()));
  return parts.length === count && text !== null && text.trim() !== '' && parts.every(Number.isFinite) ? parts : null;
}

function counts(name: string, text: string | null): [number, number, number] {
  const sizes = numbers(text, 3);
  if (!sizes || sizes.some((size) => size < 1 || !Number.isInteger(size))) {
    throw new Error(`The ${name} of the field is not readable: "${text ?? ''}".`);
  }
  return sizes as [number, number, number];
}

/**
 * Reads the bytes of a field.
 * @param bytes float32, little endian, shape (z, y, x)
 * @param headers X-Acicula-Shape "z,y,x"; X-Acicula-Stride "z,y,x", without it nothing was averaged;
 *   X-Acicula-Range "low,high", without it that of the values
 * @throws Error when the bytes are not that shape
 */
export function decodeField(bytes: ArrayBuffer, headers: Pick<Headers, 'get'>): Field {
  const [depths, rows, columns] = counts('shape', headers.get('X-Acicula-Shape'));
  const stride = headers.get('X-Acicula-Stride');
  const count = depths * rows * columns;
  if (bytes.byteLength !== 4 * count) {
    throw new Error(`The field has ${bytes.byteLength} bytes where ${depths} x ${rows} x ${columns} voxels need ${4 * count}.`);
  }
  const view = new DataView(bytes);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = view.getFloat32(4 * i, true);
  const ends = numbers(headers.get('X-Acicula-Range'), 2) ?? extent(values);
  return {
    values, shape: [depths, rows, columns], stride: stride === null ? [1, 1, 1] : counts('stride', stride), low: ends[0]!, high: ends[1]!,
  };
}

/** Smallest and largest of the finite values; 0 and 0 where there are none. */
export function extent(values: ArrayLike<number>): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high && Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [0, 0];
}

/** The place of a voxel in the values. */
export function index(shape: readonly [number, number, number], z: number, y: number, x: number): number {
  return (z * shape[1] + y) * shape[2] + x;
}

/**
 * Faces of cells whose centres are known: centres lie midway between faces, so each face follows from the last.
 * Where that cannot be (rounded or uneven centres), faces lie midway between centres.
 * @param centres [m] rising
 * @param first [m] the first face
 * @returns [m] one more than centres
 */
export function facesOf(centres: readonly number[], first: number): number[] {
  const faces = [first];
  for (const centre of centres) faces.push(2 * centre - faces[faces.length - 1]!);
  const rising = faces.every((face, i) => i === 0 || (face > faces[i - 1]! && face > centres[i - 1]!));
  if (rising || centres.length === 0) return faces;
  const between = centres.slice(1).map((centre, i) => 0.5 * (centre + centres[i]!));
  const last = centres[centres.length - 1]!;
  return [first, ...between, last + (last - (between[between.length - 1] ?? first))];
}

/** Faces of cells that are the mean of `stride` fine ones each; the last may be smaller. */
export function coarseFaces(faces: readonly number[], stride: number): number[] {
  const cells = faces.length - 1;
  return Array.from({ length: Math.ceil(cells / stride) + 1 }, (_, i) => faces[Math.min(i * stride, cells)]!);
}

/** Middles of cells. */
export function centresOf(faces: readonly number[]): number[] {
  return faces.slice(1).map((face, i) => 0.5 * (face + faces[i]!));
}

/** The cell in which a place lies; the first or the last beyond the ends. */
export function cellAt(faces: readonly number[], place: number): number {
  let low = 0;
  let high = faces.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (faces[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where between the centres of cells a place lies, as a coordinate of a texture whose texels are the cells.
 * @returns [1] 0 to 1; the centre of cell i is (i + 1/2) / n
 */
export function textureCoordinate(centres: readonly number[], place: number): number {
  const count = centres.length;
  if (count === 1 || place <= centres[0]!) return 0.5 / count;
  if (place >= centres[count - 1]!) return (count - 0.5) / count;
  const i = Math.min(cellAt(centres, place), count - 2);
  const part = (place - centres[i]!) / (centres[i + 1]! - centres[i]!);
  return (i + 0.5 + part) / count;
}

/** Eight-bit levels of a field between `low` and `high`, for a texture. */
export function levels(values: ArrayLike<number>, low: number, high: number): Uint8Array<ArrayBuffer> {
  const scale = high > low ? 255 / (high - low) : 0;
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const level = (values[i]! - low) * scale;
    bytes[i] = level <= 0 || Number.isNaN(level) ? 0 : level >= 255 ? 255 : Math.round(level);
  }
  return bytes;
}

/** Mean over the plane at each depth. */
export function meansByDepth(field: Field): number[] {
  const [depths, rows, columns] = field.shape;
  const plane = rows * columns;
  return Array.from({ length: depths }, (_, z) => {
    let sum = 0;
    for (let i = z * plane; i < (z + 1) * plane; i++) sum += field.values[i]!;
    return sum / plane;
  });
}
