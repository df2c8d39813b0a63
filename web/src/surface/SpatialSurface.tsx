import { useEffect, useRef, useState } from 'preact/hooks';

import { webGl } from '../block/webgl';
import { useWidth } from '../fields/useWidth';
import type { Light, Relief } from './relief';
import { SurfaceScene } from './scene';

const turnStep = 0.12; // [rad] a key
const dragTurn = 0.008; // [rad/px]

export interface SpatialSurfaceProps {
  before: Relief;
  after: Relief;
  colours: [readonly [number, number, number], readonly [number, number, number]];
  light: Light;
  exaggeration: number;
  wipe: number;
  onFailed: () => void;
}

/** The surface as a body: before at the left, after at the right of the line. */
export function SpatialSurface(props: SpatialSurfaceProps) {
  const { before, after, colours, light, exaggeration, wipe, onFailed } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const [scene, setScene] = useState<SurfaceScene | null>(null);
  const height = Math.round(0.68 * width);
  useEffect(() => {
    if (webGl() === 'none') return onFailed();
    try {
      const made = new SurfaceScene(canvas.current!, before, after);
      setScene(made);
      return () => made.dispose();
    } catch {
      onFailed();
      return undefined;
    }
  }, [before, after]);
  useEffect(() => scene?.show({ colours, light, exaggeration, wipe }), [scene, colours, light.azimuth, light.elevation, exaggeration, wipe]);
  useEffect(() => scene?.resize(width, height), [scene, width, height]);
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 0) scene?.turn(-dragTurn * event.movementX, dragTurn * event.movementY);
  };
  const key = (event: KeyboardEvent) => {
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return;
    const turn = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (turn) scene.turn(turnStep * turn[0]!, turnStep * turn[1]!);
    else if (event.key === '+' || event.key === '=') scene.zoom(1.2);
    else if (event.key === '-') scene.zoom(1 / 1.2);
    else if (event.key === 'Home') scene.reset();
    else return;
    event.preventDefault();
  };
  return (
    <div class="surface-spatial" ref={holder}>
      <canvas ref={canvas} tabIndex={0} role="img" style={{ height: `${height}px` }}
        aria-label="The surface in 3-D, before at the left and after at the right of the line. Arrow keys turn it, plus and minus bring it closer, Home resets."
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} onKeyDown={key} />
      <span class="relief-tag relief-before" hidden={wipe < 0.15}>before</span>
      <span class="relief-tag relief-after" hidden={wipe > 0.85}>after</span>
    </div>
  );
}
