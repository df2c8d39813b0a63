import { BufferGeometry, DoubleSide, Float32BufferAttribute, GLSL3, Mesh, Scene, ShaderMaterial, Uint32BufferAttribute, Vector3, WebGLRenderer } from 'three';

import { BlockCamera } from '../block/camera';
import { ambient, lightOf } from './paint';
import type { Light, Relief } from './relief';
import { slopes } from './relief';

/** Most points a side of the mesh: finer would not be seen. */
const mostPoints = 256;
const milli = 1e3; // the scene is in millimetres

const vertex = /* glsl */ `
in vec2 heights;
in vec4 slope;
uniform float exaggeration;
uniform float wipe;
uniform float from;
uniform float across;
out vec3 facing;
out float side;
void main() {
  side = step(from + wipe * across, position.x);
  vec2 s = exaggeration * mix(slope.xy, slope.zw, side);
  facing = vec3(-s.x, 1.0, s.y);
  vec3 world = vec3(position.x, exaggeration * mix(heights.x, heights.y, side), position.z);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`;

const fragment = /* glsl */ `
precision highp float;
uniform vec3 lamp;
uniform float ambient;
uniform vec3 before;
uniform vec3 after;
in vec3 facing;
in float side;
out vec4 colour;
void main() {
  float light = max(dot(normalize(facing), lamp), 0.0) / lamp.y;
  vec3 sent = min((ambient + (1.0 - ambient) * light) * mix(before, after, step(0.5, side)), vec3(1.0));
  colour = vec4(mix(12.92 * sent, 1.055 * pow(sent, vec3(1.0 / 2.4)) - 0.055, step(vec3(0.0031308), sent)), 1.0);
}
`;

export interface ShownSurface {
  colours: [readonly [number, number, number], readonly [number, number, number]];
  light: Light;
  exaggeration: number;
  wipe: number;
}

/** Both surfaces as one mesh in WebGL 2; which of them a point shows is decided by the line. */
export class SurfaceScene {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly view = new BlockCamera();
  private readonly material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    side: DoubleSide,
    uniforms: {
      ambient: { value: ambient }, exaggeration: { value: 1 }, wipe: { value: 0.5 }, from: { value: 0 }, across: { value: 1 },
      lamp: { value: new Vector3(0, 1, 0) }, before: { value: new Vector3() }, after: { value: new Vector3() },
    },
  });
  private readonly mesh: Mesh;
  private readonly sides: [number, number, number];
  private asked = 0;

  /** @throws Error when no WebGL 2 context can be made */
  constructor(canvas: HTMLCanvasElement, before: Relief, after: Relief) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: 'low-power', preserveDrawingBuffer: true });
    this.renderer.setClearColor(0x000000, 0);
    this.mesh = new Mesh(meshOf(before, after), this.material);
    this.mesh.frustumCulled = false;
    this.scene.add(this.mesh);
    const width = milli * before.columns * before.dx;
    this.sides = [width, milli * before.rows * before.dy, 0.2 * width];
    this.material.uniforms['from']!.value = -0.5 * width;
    this.material.uniforms['across']!.value = width;
    this.view.turn(0, 0.25);
  }

  show({ colours, light, exaggeration, wipe }: ShownSurface): void {
    const uniforms = this.material.uniforms;
    uniforms['exaggeration']!.value = exaggeration;
    uniforms['wipe']!.value = wipe;
    (uniforms['before']!.value as Vector3).fromArray(colours[0].map(lightOf));
    (uniforms['after']!.value as Vector3).fromArray(colours[1].map(lightOf));
    const level = Math.cos(light.elevation);
    (uniforms['lamp']!.value as Vector3).set(level * Math.cos(light.azimuth), Math.sin(light.elevation), -level * Math.sin(light.azimuth));
    this.draw();
  }

  resize(width: number, height: number): void {
    this.renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    this.renderer.setSize(width, height, false);
    this.view.fit([width, height], this.sides, { left: 12, right: 12, top: 12, bottom: 12 });
    this.draw();
  }

  turn(azimuth: number, elevation: number): void {
    this.view.turn(azimuth, elevation);
    this.draw();
  }

  zoom(factor: number): void {
    this.view.zoomBy(factor);
    this.draw();
  }

  reset(): void {
    this.view.reset();
    this.draw();
  }

  dispose(): void {
    window.cancelAnimationFrame(this.asked);
    this.mesh.geometry.dispose();
    this.material.dispose();
    this.renderer.dispose();
  }

  private draw(): void {
    window.cancelAnimationFrame(this.asked);
    this.asked = window.requestAnimationFrame(() => this.renderer.render(this.scene, this.view.camera));
  }
}

/** Both surfaces on one grid, middle at the origin, heights about the mean of the one before. */
function meshOf(before: Relief, after: Relief): BufferGeometry {
  const stride = Math.max(1, Math.ceil(Math.max(before.columns, before.rows) / mostPoints));
  const columns = Math.floor((before.columns - 1) / stride) + 1;
  const rows = Math.floor((before.rows - 1) / stride) + 1;
  const measured = before.heights.filter((height) => !Number.isNaN(height));
  const mean = measured.reduce((sum, height) => sum + height, 0) / Math.max(measured.length, 1);
  const whole: boolean[] = [];
  const slope = [slopes(before), slopes(after)] as const;
  const places: number[] = [];
  const heights: number[] = [];
  const slants: number[] = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const at = j * stride * before.columns + i * stride;
      places.push(milli * before.dx * (i * stride + 0.5 - 0.5 * before.columns), 0, -milli * before.dy * (j * stride + 0.5 - 0.5 * before.rows));
      whole.push(![before.heights[at]!, after.heights[at]!, slope[0].x[at]!, slope[1].x[at]!, slope[0].y[at]!, slope[1].y[at]!].some(Number.isNaN));
      heights.push(milli * (before.heights[at]! - mean), milli * (after.heights[at]! - mean));
      slants.push(slope[0].x[at]!, slope[0].y[at]!, slope[1].x[at]!, slope[1].y[at]!);
    }
  }
  const sides: number[] = [];
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const at = j * columns + i;
      // There is no surface where a corner was not measured.
      if ([at, at + 1, at + columns, at + columns + 1].every((corner) => whole[corner])) {
        sides.push(at, at + 1, at + columns, at + columns, at + 1, at + columns + 1);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(places, 3));
  geometry.setAttribute('heights', new Float32BufferAttribute(heights, 2));
  geometry.setAttribute('slope', new Float32BufferAttribute(slants, 4));
  geometry.setIndex(new Uint32BufferAttribute(sides, 1));
  return geometry;
}
