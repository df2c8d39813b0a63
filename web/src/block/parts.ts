import {
  BoxGeometry,
  BufferGeometry,
  CircleGeometry,
  Float32BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  InstancedMesh,
  LineSegments,
  Matrix4,
  Mesh,
  Vector3,
  type Material,
} from 'three';

import type { BlockMaterials } from './materials';
import { milli } from './materials';
import type { Part, Point } from './section';
import { outlines } from './section';
import type { Shown } from './shown';
import type { Track } from './tracks';
import { radiusAt } from './tracks';

/** Place in the scene of a point [m] of the skin. */
export type Place = (x: number, y: number, depth: number) => Vector3;

export function box(place: Place, part: Part, material: Material): Mesh {
  const from = place(part.x0, part.y1, part.z1);
  const to = place(part.x1, part.y0, part.z0);
  const mesh = new Mesh(new BoxGeometry(1, 1, 1), material);
  mesh.position.addVectors(from, to).multiplyScalar(0.5);
  mesh.scale.subVectors(to, from).max(new Vector3(1e-6, 1e-6, 1e-6));
  return mesh;
}

export function edges(place: Place, part: Part, material: Material): LineSegments {
  const corner = (i: number) =>
    place(i & 1 ? part.x1 : part.x0, i & 2 ? part.y1 : part.y0, i & 4 ? part.z1 : part.z0);
  const pairs = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [1, 2, 4].filter((bit) => !(i & bit)).flatMap((bit) => [i, i | bit]));
  return new LineSegments(new BufferGeometry().setFromPoints(pairs.map(corner)), material);
}

/** The channels in the upper face, or in the level cut: discs a hair above it. */
export function holes(place: Place, shown: Shown, left: Part, materials: BlockMaterials): Mesh | null {
  const depth = left.z0;
  const open = shown.tracks.filter(
    (track) => radiusAt(track, depth) > 0 && track.x <= left.x1 && track.y >= left.y0,
  );
  if (open.length === 0) return null;
  const lift = 0.0008 * milli * (shown.piece.x1 - shown.piece.x0);
  const level = new Matrix4().makeRotationX(-0.5 * Math.PI);
  const material = depth > 0 ? materials.opened : materials.hole;
  const discs = new InstancedMesh(new CircleGeometry(1, 18), material, open.length);
  open.forEach((track, i) => {
    const radius = milli * radiusAt(track, depth);
    const at = place(track.x, track.y, depth);
    const matrix = new Matrix4().makeScale(radius, 1, radius).multiply(level);
    discs.setMatrixAt(i, matrix.setPosition(at.x, at.y + lift, at.z));
  });
  return discs;
}

/** The channels that an upright cut opens: their outlines a hair before it. */
export function openedChannels(place: Place, shown: Shown, left: Part, material: Material): Mesh | null {
  const { cut, piece } = shown;
  if (cut.axis === 'z') return null;
  const lift = 0.0008 * (piece.x1 - piece.x0);
  const corners: Vector3[] = [];
  const corner = ([along, depth]: Point) =>
    cut.axis === 'y' ? place(along, left.y0 - lift, depth) : place(left.x1 + lift, along, depth);
  for (const outline of outlines(shown.tracks, cut)) {
    const half = outline.length / 2;
    for (let i = 0; i + 1 < half; i++) {
      const [a, b] = [outline[i]!, outline[i + 1]!];
      const [c, d] = [outline[outline.length - 1 - i]!, outline[outline.length - 2 - i]!];
      corners.push(corner(a), corner(b), corner(c), corner(c), corner(b), corner(d));
    }
  }
  return corners.length > 0 ? new Mesh(new BufferGeometry().setFromPoints(corners), material) : null;
}

/** Channels seen whole. */
export function channels(place: Place, tracks: readonly Track[], material: Material): Mesh | null {
  const open = tracks.filter((track) => track.punctured);
  if (open.length === 0) return null;
  const shape = channelShape(open.length > 1500 ? 6 : 12);
  const entries = open.flatMap((track) => place(track.x, track.y, 0).toArray());
  const shapes = open.flatMap((track) => {
    const full = Math.max(track.depth - track.taper, 0);
    return [radiusAt(track, 0), track.tip, full, track.depth].map((length) => milli * length);
  });
  shape.setAttribute('entry', new InstancedBufferAttribute(new Float32Array(entries), 3));
  shape.setAttribute('shape', new InstancedBufferAttribute(new Float32Array(shapes), 4));
  shape.instanceCount = open.length;
  const mesh = new Mesh(shape, material);
  mesh.frustumCulled = false;
  return mesh;
}

/** Three rings of corners and the sides between them; see the shader for what a corner means. */
function channelShape(corners: number): InstancedBufferGeometry {
  const places: number[] = [];
  const sides: number[] = [];
  for (let ring = 0; ring < 3; ring++) {
    for (let i = 0; i < corners; i++) {
      const turn = (2 * Math.PI * i) / corners;
      places.push(Math.cos(turn), ring, Math.sin(turn));
      if (ring === 2) continue;
      const [a, b] = [ring * corners + i, ring * corners + ((i + 1) % corners)];
      sides.push(a, b, a + corners, a + corners, b, b + corners);
    }
  }
  const shape = new InstancedBufferGeometry();
  shape.setAttribute('position', new Float32BufferAttribute(places, 3));
  shape.setIndex(sides);
  return shape;
}
