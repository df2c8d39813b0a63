import { useEffect, useRef, useState } from 'preact/hooks';

import type { Margins } from './camera';
import type { Paints } from './materials';
import { BlockScene } from './scene';
import type { Shown } from './shown';
import { webGl } from './webgl';

const turnStep = 0.12; // [rad] a key
const dragTurn = 0.008; // [rad/px]
const moveStep = 24; // [px] a key

/**
 * Keeps a scene on a canvas: its size, what it shows, and the hands on it.
 * @returns the scene, null until there is one; whether WebGL failed; how often it was drawn
 */
export function useScene(shown: Shown, paints: Paints, size: [number, number], margins: Margins) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scene, setScene] = useState<BlockScene | null>(null);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(0);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const drawnBy = webGl();
    if (drawnBy === 'none') return setFailed(true);
    let made: BlockScene;
    try {
      made = new BlockScene(element, drawnBy === 'software');
    } catch {
      setFailed(true);
      return;
    }
    made.onDrawn = () => setDrawn((count) => count + 1);
    const lost = (event: Event) => {
      event.preventDefault();
      setFailed(true);
    };
    element.addEventListener('webglcontextlost', lost);
    const sight = new IntersectionObserver(([entry]) => made.seen(entry?.isIntersecting ?? true), { rootMargin: '200px' });
    const printing = () => made.seen(true);
    sight.observe(element);
    window.addEventListener('beforeprint', printing);
    setScene(made);
    return () => {
      sight.disconnect();
      window.removeEventListener('beforeprint', printing);
      element.removeEventListener('webglcontextlost', lost);
      made.dispose();
    };
  }, []);

  useEffect(() => scene?.resize(size[0], size[1], margins), [scene, size[0], size[1], margins.left, margins.right, margins.top, margins.bottom]);
  useEffect(() => scene?.show(shown, paints), [scene, shown, paints]);
  useHands(canvas.current, scene);
  return { canvas, scene, failed, drawn };
}

function useHands(canvas: HTMLCanvasElement | null, scene: BlockScene | null): void {
  useEffect(() => {
    if (!canvas || !scene) return;
    const view = scene.view;
    const held = new Map<number, PointerEvent>();
    const down = (event: PointerEvent) => {
      held.set(event.pointerId, event);
      canvas.setPointerCapture(event.pointerId);
    };
    const up = (event: PointerEvent) => held.delete(event.pointerId);
    const drag = (event: PointerEvent) => {
      const before = held.get(event.pointerId);
      if (!before) return;
      const [x, y] = [event.clientX - before.clientX, event.clientY - before.clientY];
      const other = [...held.values()].find((each) => each.pointerId !== event.pointerId);
      if (other) {
        const apart = (one: PointerEvent) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
        view.zoomBy(apart(event) / Math.max(apart(before), 1));
      } else if (event.shiftKey || event.buttons === 2) view.move(x, y);
      else view.turn(-dragTurn * x, dragTurn * y);
      held.set(event.pointerId, event);
      scene.moved();
    };
    // The page scrolls with the wheel; the block grows only with Ctrl, as maps do.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      view.zoomBy(Math.exp(-0.002 * event.deltaY));
      scene.moved();
    };
    const key = (event: KeyboardEvent) => {
      if (!press(scene, event)) return;
      event.preventDefault();
      scene.moved();
    };
    const menu = (event: Event) => event.preventDefault();
    canvas.addEventListener('pointerdown', down);
    canvas.addEventListener('pointermove', drag);
    canvas.addEventListener('pointerup', up);
    canvas.addEventListener('pointercancel', up);
    canvas.addEventListener('wheel', wheel, { passive: false });
    canvas.addEventListener('keydown', key);
    canvas.addEventListener('contextmenu', menu);
    return () => {
      canvas.removeEventListener('pointerdown', down);
      canvas.removeEventListener('pointermove', drag);
      canvas.removeEventListener('pointerup', up);
      canvas.removeEventListener('pointercancel', up);
      canvas.removeEventListener('wheel', wheel);
      canvas.removeEventListener('keydown', key);
      canvas.removeEventListener('contextmenu', menu);
    };
  }, [canvas, scene]);
}

/** @returns whether the key means anything here */
function press(scene: BlockScene, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (arrow && event.shiftKey) scene.view.move(moveStep * arrow[0]!, moveStep * arrow[1]!);
  else if (arrow) scene.view.turn(turnStep * arrow[0]!, -turnStep * arrow[1]!);
  else if (event.key === '+' || event.key === '=') scene.view.zoomBy(1.2);
  else if (event.key === '-') scene.view.zoomBy(1 / 1.2);
  else if (event.key === 'Home' || event.key === '0') scene.view.reset();
  else return false;
  return true;
}
