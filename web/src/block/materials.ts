import {
  BackSide,
  Color,
  DoubleSide,
  GLSL3,
  LineBasicMaterial,
  MeshBasicMaterial,
  ShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
  type Data3DTexture,
  type DataTexture,
} from 'three';

import type { Band } from './bands';
import { faceFragment, isoFragment, placeVertex, trackFragment, trackVertex } from './shaders';
import type { Part } from './section';
import type { PaintedField } from './textures';
import { fieldTexture, placeMap, tableTexture } from './textures';

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

/** The scene is in millimetres. */
export const milli = 1e3;
const stepsAtRest = 160;
const stepsInMotion = 64;
/** What lies on a face is drawn before it, however steeply that is seen. */
const onFace = { side: DoubleSide, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -4 } as const;

/** What the parts of the block are painted with. */
export class BlockMaterials {
  /** what several of them are told alike */
  readonly shared = {
    middle: { value: new Vector3() },
    stretch: { value: 1 },
    field: { value: null as Data3DTexture | null },
    depthMap: { value: null as DataTexture | null },
    fieldDepth: { value: new Vector2(0, 1) },
    fieldPlane: { value: new Vector4(0, 0, 1, 1) },
    ringMap: { value: null as DataTexture | null },
    ringReach: { value: 0 },
    table: { value: tableTexture() },
    hasField: { value: false },
  };
  readonly face = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: placeVertex,
    fragmentShader: faceFragment,
    uniforms: { ...this.shared, layerBottom: { value: new Vector4() }, layerColour: { value: [0, 1, 2, 3].map(() => new Vector3()) } },
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  readonly body = new ShaderMaterial({
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
  readonly track = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: trackVertex,
    fragmentShader: trackFragment,
    side: DoubleSide,
    uniforms: { stretch: this.shared.stretch, paint: { value: new Vector3() } },
  });
  readonly hole = new MeshBasicMaterial(onFace);
  readonly opened = new MeshBasicMaterial(onFace);
  readonly edge = new LineBasicMaterial();
  readonly outline = new LineBasicMaterial();
  private painted: PaintedField | null = null;

  /** Takes up a field, or none, and lets go of the one before. */
  useField(field: PaintedField | null): void {
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

  usePaints(bands: readonly Band[], paints: Paints): void {
    // Colours stay as they are written: nothing here is lit in linear light, so nothing is converted.
    const vector = (text: string) => {
      const { r, g, b } = new Color().setStyle(text, '');
      return new Vector3(r, g, b);
    };
    const colours = this.face.uniforms['layerColour']!.value as Vector3[];
    const bottoms = this.face.uniforms['layerBottom']!.value as Vector4;
    const last = bands.length - 1;
    colours.forEach((colour, i) => colour.copy(vector(paints.bands[Math.min(i, last)] ?? paints.edge)));
    bottoms.fromArray([0, 1, 2, 3].map((i) => milli * (bands[Math.min(i, last)]?.bottom ?? 0)));
    (this.track.uniforms['paint']!.value as Vector3).copy(vector(paints.track));
    (this.body.uniforms['paint']!.value as Vector3).copy(vector(paints.body));
    this.hole.color.set(paints.hole);
    this.opened.color.set(paints.opened);
    this.outline.color.set(paints.outline);
    this.edge.color.set(paints.edge);
  }

  /** The body of a field within a part of the block. */
  useBody(field: PaintedField, part: Part, level: number, above: boolean): void {
    (this.body.uniforms['low']!.value as Vector3).set(milli * part.x0, milli * part.y0, milli * part.z0);
    (this.body.uniforms['high']!.value as Vector3).set(milli * part.x1, milli * part.y1, milli * part.z1);
    this.body.uniforms['level']!.value = field.high > field.low ? (level - field.low) / (field.high - field.low) : 0.5;
    this.body.uniforms['sign']!.value = above ? 1 : -1;
  }

  /** @param eye direction of sight in the scene */
  look(eye: Vector3, rough: boolean): void {
    this.body.uniforms['steps']!.value = rough ? stepsInMotion : stepsAtRest;
    (this.body.uniforms['direction']!.value as Vector3).set(eye.x, -eye.z, -eye.y / this.shared.stretch.value);
  }

  dispose(): void {
    this.forgetField();
    this.shared.table.value.dispose();
    for (const material of [this.face, this.body, this.track, this.hole, this.opened, this.edge, this.outline]) material.dispose();
  }
}
