import {
  BackSide,
  BoxGeometry,
  BufferGeometry,
  Float32BufferAttribute,
  CircleGeometry,
  Color,
  DoubleSide,
  FrontSide,
  GLSL3,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  InstancedMesh,
  LineBasicMaterial,
  LineSegments,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  Scene,
  ShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
  WebGLRenderer,
  type Data3DTexture,
  type DataTexture,
  type Material,
} from 'three';

import type { Band } from './bands';
import type { Margins } from './camera';
import { BlockCamera } from './camera';
import type { Cut, Point } from './section';
import { outlines, remaining } from './section';
import { faceFragment, isoFragment, placeVertex, trackFragment, trackVertex } from './shaders';
import type { PaintedField } from './textures';
import { fieldTexture, placeMap, tableTexture } from './textures';
import type { Piece, Track } from './tracks';
import { radiusAt } from './tracks';

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

/** CSS colours of the picture. */
export interface Paints {
  /** of each band */
  bands: string[];
  edge: string;
  /** of a part that was taken away */
  outline: string;
  /** channels in the surface, those that a cut opens, and those seen whole */
  hole: string;
  opened: string;
  track: string;
  body: string;
}

const milli = 1e3; // the scene is in millimetres
const stepsAtRest = 160;
const stepsInMotion = 64;
const roughRatio = 0.5; // pixels of the body's picture in motion, a side
const softwareRatio = 0.3; // the same where the processor draws
const restAfter = 180; // [ms]
/** What lies on a face is drawn before it, however steeply that is seen. */
const onFace = { side: DoubleSide, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -4 } as const;

/** The block in WebGL 2. Draws only when something changed. */
export class BlockScene {
  readonly view = new BlockCamera();
  /** called after each drawing, for what is written round the block */
  onDrawn: () => void = () => undefined;

  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly table = tableTexture();
  private readonly shared = {
    middle: { value: new Vector3() },
    stretch: { value: 1 },
    field: { value: null as Data3DTexture | null },
    depthMap: { value: null as DataTexture | null },
    fieldDepth: { value: new Vector2(0, 1) },
    fieldPlane: { value: new Vector4(0, 0, 1, 1) },
    ringMap: { value: null as DataTexture | null },
    ringReach: { value: 0 },
    table: { value: this.table },
    hasField: { value: false },
  };
  private readonly face = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: placeVertex,
    fragmentShader: faceFragment,
    uniforms: { ...this.shared, layerBottom: { value: new Vector4() }, layerColour: { value: [0, 1, 2, 3].map(() => new Vector3()) } },
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  private readonly body = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: placeVertex,
    fragmentShader: isoFragment,
    side: BackSide,
    uniforms: {
      ...this.shared,
      direction: { value: new Vector3() },
      low: { value: new Vector3() },
      high: { value: new Vector3() },
      level: { value: 0 },
      sign: { value: 1 },
      steps: { value: stepsAtRest },
      paint: { value: new Vector3() },
    },
  });
  private readonly track = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: trackVertex,
    fragmentShader: trackFragment,
    side: DoubleSide,
    uniforms: { stretch: this.shared.stretch, paint: { value: new Vector3() } },
  });
  private readonly hole = new MeshBasicMaterial(onFace);
  private readonly opened = new MeshBasicMaterial(onFace);
  private readonly edge = new LineBasicMaterial();
  private readonly outline = new LineBasicMaterial();
  private shown: Shown | null = null;
  private painted: PaintedField | null = null;
  private size: [number, number] = [1, 1];
  private margins: Margins = { left: 0, right: 0, top: 0, bottom: 0 };
  private asked = 0;
  private resting = 0;
  private moving = false;
  private visible = true;
  private late = false;

  /**
   * @param software whether WebGL is drawn by the processor: then without smoothing, and rougher in motion
   * @throws Error when no WebGL 2 context can be made
   */
  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly software: boolean,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: !software, alpha: true, powerPreference: 'low-power', preserveDrawingBuffer: true });
    this.renderer.setClearColor(0x000000, 0);
  }

  show(shown: Shown, paints: Paints): void {
    this.shown = shown;
    this.useField(shown.field);
    this.usePaints(shown, paints);
    this.build(shown);
    this.draw();
  }

  resize(width: number, height: number, margins: Margins): void {
    this.size = [width, height];
    this.margins = margins;
    this.refit();
    this.draw();
  }

  /** Draws in the next frame, roughly while things move and finely when they rest. */
  moved(): void {
    this.moving = true;
    this.draw();
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      this.moving = false;
      this.draw();
    }, restAfter);
  }

  /** Place of a point [m] on the canvas [px]. */
  project(x: number, y: number, depth: number): [number, number] {
    return this.view.project(this.world(x, y, depth));
  }

  dispose(): void {
    window.cancelAnimationFrame(this.asked);
    window.clearTimeout(this.resting);
    this.clear();
    this.forgetField();
    this.table.dispose();
    for (const material of [this.face, this.body, this.track, this.hole, this.opened, this.edge, this.outline]) material.dispose();
    this.renderer.dispose();
  }

  /** Whether anybody can see the picture; what is out of sight is drawn when it comes back. */
  seen(visible: boolean): void {
    this.visible = visible;
    if (visible && this.late) this.draw();
  }

  private draw(): void {
    window.cancelAnimationFrame(this.asked);
    this.late = !this.visible;
    if (this.late) return;
    this.asked = window.requestAnimationFrame(() => {
      const rough = this.moving && this.shown?.look === 'body';
      this.renderer.setPixelRatio(rough ? (this.software ? softwareRatio : roughRatio) : Math.min(window.devicePixelRatio, 2));
      this.renderer.setSize(this.size[0], this.size[1], false);
      this.body.uniforms['steps']!.value = rough ? stepsInMotion : stepsAtRest;
      const eye = this.view.direction();
      (this.body.uniforms['direction']!.value as Vector3).set(eye.x, -eye.z, -eye.y / this.shared.stretch.value);
      this.renderer.render(this.scene, this.view.camera);
      this.onDrawn();
    });
  }

  private refit(): void {
    if (!this.shown) return;
    const { piece, depth, stretch } = this.shown;
    const sides: [number, number, number] = [milli * (piece.x1 - piece.x0), milli * (piece.y1 - piece.y0), milli * depth * stretch];
    this.view.fit(this.size, sides, this.margins);
  }

  private useField(field: PaintedField | null): void {
    if (field === this.painted) return;
    this.forgetField();
    this.painted = field;
    this.shared.hasField.value = field !== null;
    if (!field) return;
    const { plane, depthFaces, ringFaces } = field;
    this.shared.field.value = fieldTexture(field);
    this.shared.depthMap.value = placeMap(depthFaces);
    this.shared.fieldDepth.value.set(milli * depthFaces[0]!, milli * depthFaces[depthFaces.length - 1]!);
    const across = 1 / (milli * (plane.x1 - plane.x0));
    this.shared.fieldPlane.value.set(milli * plane.x0, milli * plane.y0, across, 1 / (milli * (plane.y1 - plane.y0)));
    this.shared.ringReach.value = ringFaces ? milli * ringFaces[ringFaces.length - 1]! : 0;
    if (ringFaces) this.shared.ringMap.value = placeMap(ringFaces);
  }

  private forgetField(): void {
    this.shared.field.value?.dispose();
    this.shared.depthMap.value?.dispose();
    this.shared.ringMap.value?.dispose();
    this.shared.field.value = null;
    this.shared.depthMap.value = null;
    this.shared.ringMap.value = null;
    this.painted = null;
  }

  private usePaints(shown: Shown, paints: Paints): void {
    // Colours stay as they are written: nothing here is lit in linear light, so nothing is converted.
    const vector = (text: string) => {
      const { r, g, b } = new Color().setStyle(text, '');
      return new Vector3(r, g, b);
    };
    const colours = this.face.uniforms['layerColour']!.value as Vector3[];
    const bottoms = this.face.uniforms['layerBottom']!.value as Vector4;
    const last = shown.bands.length - 1;
    colours.forEach((colour, i) => colour.copy(vector(paints.bands[Math.min(i, last)] ?? paints.edge)));
    bottoms.fromArray([0, 1, 2, 3].map((i) => milli * (shown.bands[Math.min(i, last)]?.bottom ?? 0)));
    (this.track.uniforms['paint']!.value as Vector3).copy(vector(paints.track));
    (this.body.uniforms['paint']!.value as Vector3).copy(vector(paints.body));
    this.hole.color.set(paints.hole);
    this.opened.color.set(paints.opened);
    this.outline.color.set(paints.outline);
    this.edge.color.set(paints.edge);
  }

  private world(x: number, y: number, depth: number): Vector3 {
    const { middle, stretch } = this.shared;
    return new Vector3(
      milli * x - middle.value.x,
      (middle.value.z - milli * depth) * stretch.value,
      middle.value.y - milli * y,
    );
  }

  private clear(): void {
    for (const object of [...this.scene.children]) {
      this.scene.remove(object);
      if (object instanceof Mesh || object instanceof LineSegments) object.geometry.dispose();
      if (object instanceof InstancedMesh) object.dispose();
    }
  }

  private build(shown: Shown): void {
    const { piece, depth, look, cut, stretch } = shown;
    this.clear();
    this.shared.stretch.value = stretch;
    this.shared.middle.value.set(0.5 * milli * (piece.x0 + piece.x1), 0.5 * milli * (piece.y0 + piece.y1), 0.5 * milli * depth);
    this.refit();
    this.scene.add(this.edges({ ...piece, z0: 0, z1: depth }, look === 'cut' ? this.outline : this.edge));
    const left = remaining(look === 'glass' ? null : cut, piece, depth);
    if (look === 'body') this.addBody(shown, left);
    else this.scene.add(this.box(left, this.face));
    this.face.side = look === 'glass' ? BackSide : FrontSide;
    if (look === 'cut') {
      this.scene.add(this.edges(left));
      this.addHoles(shown, left);
      this.addOutlines(shown, left);
    } else {
      this.addChannels(shown.tracks.filter((track) => track.x <= left.x1 && track.y >= left.y0));
    }
  }

  private box(part: Piece & { z0: number; z1: number }, material: Material): Mesh {
    const from = this.world(part.x0, part.y1, part.z1);
    const to = this.world(part.x1, part.y0, part.z0);
    const mesh = new Mesh(new BoxGeometry(1, 1, 1), material);
    mesh.position.addVectors(from, to).multiplyScalar(0.5);
    mesh.scale.subVectors(to, from).max(new Vector3(1e-6, 1e-6, 1e-6));
    return mesh;
  }

  private edges(part: Piece & { z0: number; z1: number }, material = this.edge): LineSegments {
    const corner = (i: number) =>
      this.world(i & 1 ? part.x1 : part.x0, i & 2 ? part.y1 : part.y0, i & 4 ? part.z1 : part.z0);
    const pairs = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [1, 2, 4].filter((bit) => !(i & bit)).flatMap((bit) => [i, i | bit]));
    return new LineSegments(new BufferGeometry().setFromPoints(pairs.map(corner)), material);
  }

  /** The channels in the upper face, or in the level cut: discs a hair above it. */
  private addHoles(shown: Shown, left: Piece & { z0: number }): void {
    const depth = left.z0;
    const open = shown.tracks.filter(
      (track) => radiusAt(track, depth) > 0 && track.x <= left.x1 && track.y >= left.y0,
    );
    if (open.length === 0) return;
    const lift = 0.0008 * milli * (shown.piece.x1 - shown.piece.x0);
    const level = new Matrix4().makeRotationX(-0.5 * Math.PI);
    const material = depth > 0 ? this.opened : this.hole;
    const discs = new InstancedMesh(new CircleGeometry(1, 18), material, open.length);
    open.forEach((track, i) => {
      const radius = milli * radiusAt(track, depth);
      const at = this.world(track.x, track.y, depth);
      const matrix = new Matrix4().makeScale(radius, 1, radius).multiply(level);
      discs.setMatrixAt(i, matrix.setPosition(at.x, at.y + lift, at.z));
    });
    this.scene.add(discs);
  }

  /** The channels that an upright cut opens: their outlines a hair before it. */
  private addOutlines(shown: Shown, left: Piece): void {
    const { cut, piece } = shown;
    if (cut.axis === 'z') return;
    const lift = 0.0008 * (piece.x1 - piece.x0);
    const corners: Vector3[] = [];
    const corner = ([along, depth]: Point) =>
      cut.axis === 'y' ? this.world(along, left.y0 - lift, depth) : this.world(left.x1 + lift, along, depth);
    for (const outline of outlines(shown.tracks, cut)) {
      const half = outline.length / 2;
      for (let i = 0; i + 1 < half; i++) {
        const [a, b] = [outline[i]!, outline[i + 1]!];
        const [c, d] = [outline[outline.length - 1 - i]!, outline[outline.length - 2 - i]!];
        corners.push(corner(a), corner(b), corner(c), corner(c), corner(b), corner(d));
      }
    }
    if (corners.length > 0) this.scene.add(new Mesh(new BufferGeometry().setFromPoints(corners), this.opened));
  }

  private addChannels(tracks: readonly Track[]): void {
    const open = tracks.filter((track) => track.punctured);
    if (open.length === 0) return;
    const shape = channelShape(open.length > 1500 ? 6 : 12);
    const entries = open.flatMap((track) => this.world(track.x, track.y, 0).toArray());
    const shapes = open.flatMap((track) => {
      const full = Math.max(track.depth - track.taper, 0);
      return [radiusAt(track, 0), track.tip, full, track.depth].map((length) => milli * length);
    });
    shape.setAttribute('entry', new InstancedBufferAttribute(new Float32Array(entries), 3));
    shape.setAttribute('shape', new InstancedBufferAttribute(new Float32Array(shapes), 4));
    shape.instanceCount = open.length;
    const mesh = new Mesh(shape, this.track);
    mesh.frustumCulled = false;
    this.scene.add(mesh);
  }

  private addBody(shown: Shown, left: Piece & { z0: number; z1: number }): void {
    const field = shown.field;
    if (!field) return;
    const z0 = Math.max(left.z0, field.depthFaces[0]!);
    const z1 = Math.min(left.z1, field.depthFaces[field.depthFaces.length - 1]!);
    if (!(z1 > z0)) return;
    const part = { ...left, z0, z1 };
    (this.body.uniforms['low']!.value as Vector3).set(milli * part.x0, milli * part.y0, milli * z0);
    (this.body.uniforms['high']!.value as Vector3).set(milli * part.x1, milli * part.y1, milli * z1);
    this.body.uniforms['level']!.value = field.high > field.low ? (shown.level - field.low) / (field.high - field.low) : 0.5;
    this.body.uniforms['sign']!.value = shown.above ? 1 : -1;
    this.scene.add(this.box(part, this.body));
    this.scene.add(this.edges(part));
  }
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
