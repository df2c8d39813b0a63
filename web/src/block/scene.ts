import { BackSide, FrontSide, InstancedMesh, LineSegments, Mesh, Scene, Vector3, WebGLRenderer, type Object3D } from 'three';

import type { Margins } from './camera';
import { BlockCamera } from './camera';
import type { Paints } from './materials';
import { BlockMaterials, milli } from './materials';
import type { Place } from './parts';
import { box, channels, edges, holes, openedChannels } from './parts';
import type { Part } from './section';
import { remaining } from './section';
import type { Shown } from './shown';

const roughRatio = 0.5; // pixels of the body's picture in motion, a side
const softwareRatio = 0.3; // the same where the processor draws
const restAfter = 180; // [ms]

/** The block in WebGL 2. Draws only when something changed. */
export class BlockScene {
  readonly view = new BlockCamera();
  /** called after each drawing, for what is written round the block */
  onDrawn: () => void = () => undefined;

  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly materials = new BlockMaterials();
  private shown: Shown | null = null;
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
    this.materials.useField(shown.field);
    this.materials.usePaints(shown.bands, paints);
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
    return this.view.project(this.place(x, y, depth));
  }

  dispose(): void {
    window.cancelAnimationFrame(this.asked);
    window.clearTimeout(this.resting);
    this.clear();
    this.materials.dispose();
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
      this.materials.look(this.view.direction(), rough);
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

  private readonly place: Place = (x, y, depth) => {
    const { middle, stretch } = this.materials.shared;
    return new Vector3(
      milli * x - middle.value.x,
      (middle.value.z - milli * depth) * stretch.value,
      middle.value.y - milli * y,
    );
  };

  private clear(): void {
    for (const object of [...this.scene.children]) {
      this.scene.remove(object);
      if (object instanceof Mesh || object instanceof LineSegments) object.geometry.dispose();
      if (object instanceof InstancedMesh) object.dispose();
    }
  }

  private add(part: Object3D | null): void {
    if (part) this.scene.add(part);
  }

  private build(shown: Shown): void {
    const { piece, depth, look, cut, stretch } = shown;
    this.clear();
    const { shared, face, edge, outline, opened, track } = this.materials;
    shared.stretch.value = stretch;
    shared.middle.value.set(0.5 * milli * (piece.x0 + piece.x1), 0.5 * milli * (piece.y0 + piece.y1), 0.5 * milli * depth);
    this.refit();
    const left = remaining(look === 'glass' ? null : cut, piece, depth);
    this.add(edges(this.place, { ...piece, z0: 0, z1: depth }, look === 'cut' ? outline : edge));
    face.side = look === 'glass' ? BackSide : FrontSide;
    if (look !== 'body') this.add(box(this.place, left, face));
    else this.addBody(shown, left);
    if (look === 'cut') {
      this.add(edges(this.place, left, edge));
      this.add(holes(this.place, shown, left, this.materials));
      this.add(openedChannels(this.place, shown, left, opened));
    } else {
      const whole = shown.tracks.filter((one) => one.x <= left.x1 && one.y >= left.y0);
      this.add(channels(this.place, whole, track));
    }
  }

  private addBody(shown: Shown, left: Part): void {
    const field = shown.field;
    if (!field) return;
    const z0 = Math.max(left.z0, field.depthFaces[0]!);
    const z1 = Math.min(left.z1, field.depthFaces[field.depthFaces.length - 1]!);
    if (!(z1 > z0)) return;
    const part = { ...left, z0, z1 };
    this.materials.useBody(field, part, shown.level, shown.above);
    this.add(box(this.place, part, this.materials.body));
    this.add(edges(this.place, part, this.materials.edge));
  }
}
