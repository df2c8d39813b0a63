import { OrthographicCamera, Vector3 } from 'three';

/** Room round the block for what is written beside it [px]. */
export interface Margins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const degree = Math.PI / 180;
const lowest = 4 * degree;
const highest = 86 * degree;
const home = { azimuth: 28 * degree, elevation: 26 * degree };

/**
 * Looks at the block from outside, without perspective: equal lengths along an edge stay equal on the screen.
 * Turns round the upright axis and tilts; at zoom 1 the block fits at every azimuth.
 */
export class BlockCamera {
  readonly camera = new OrthographicCamera(-1, 1, 1, -1, -100, 100);
  private azimuth = home.azimuth;
  private elevation = home.elevation;
  private zoom = 1;
  private shift: [number, number] = [0, 0];
  private size: [number, number] = [1, 1];
  private sides: [number, number, number] = [1, 1, 1];
  private margins: Margins = { left: 0, right: 0, top: 0, bottom: 0 };

  /** @param size [px]; @param sides [mm] of the block along x, y and (stretched) depth */
  fit(size: [number, number], sides: [number, number, number], margins: Margins): void {
    this.size = size;
    this.sides = sides;
    this.margins = margins;
    this.update();
  }

  turn(azimuth: number, elevation: number): void {
    this.azimuth += azimuth;
    this.elevation = Math.min(Math.max(this.elevation + elevation, lowest), highest);
    this.update();
  }

  zoomBy(factor: number): void {
    this.zoom = Math.min(Math.max(this.zoom * factor, 0.5), 24);
    this.update();
  }

  /** @param x, y [px] to the right and down */
  move(x: number, y: number): void {
    this.shift = [this.shift[0] + x / this.scale(), this.shift[1] + y / this.scale()];
    this.update();
  }

  reset(): void {
    this.azimuth = home.azimuth;
    this.elevation = home.elevation;
    this.zoom = 1;
    this.shift = [0, 0];
    this.update();
  }

  /** [px/mm] */
  scale(): number {
    const [x, y, depth] = this.sides;
    const across = Math.hypot(x, y);
    const up = across * Math.sin(this.elevation) + depth * Math.cos(this.elevation);
    const { left, right, top, bottom } = this.margins;
    const room = Math.min(Math.max(this.size[0] - left - right, 40) / across, Math.max(this.size[1] - top - bottom, 40) / up);
    return room * this.zoom;
  }

  /** Place of a point of the world [mm] on the canvas [px]. */
  project(point: Vector3): [number, number] {
    const at = point.clone().project(this.camera);
    return [0.5 * (at.x + 1) * this.size[0], 0.5 * (1 - at.y) * this.size[1]];
  }

  /** The way of the light of sight, from the eye, in the world. */
  direction(): Vector3 {
    return this.camera.getWorldDirection(new Vector3());
  }

  private update(): void {
    const scale = this.scale();
    const { left, right, top, bottom } = this.margins;
    // The middle of the block stands in the middle of the room between the margins.
    const x = -0.5 * (left - right) / scale - this.shift[0];
    const y = 0.5 * (top - bottom) / scale + this.shift[1];
    const halfWidth = (0.5 * this.size[0]) / scale;
    const halfHeight = (0.5 * this.size[1]) / scale;
    const far = 4 * Math.hypot(...this.sides);
    const camera = this.camera;
    camera.left = x - halfWidth;
    camera.right = x + halfWidth;
    camera.top = y + halfHeight;
    camera.bottom = y - halfHeight;
    camera.near = 0;
    camera.far = 2 * far;
    const flat = Math.cos(this.elevation);
    camera.position.set(
      far * flat * Math.sin(this.azimuth),
      far * Math.sin(this.elevation),
      far * flat * Math.cos(this.azimuth),
    );
    camera.lookAt(0, 0, 0);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }
}
