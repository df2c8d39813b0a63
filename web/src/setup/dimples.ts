import type { NeedleScene } from './needle';
import type { Dimple } from './skinShape';

/** How wide and deep the dimple spreads, as shares of the needle's length: for the eye only, no result depends on it. */
const reachShare = 0.28;
const fadeShare = 0.9;

/** The dimples of the needles in view: where a needle's length is not depth, it has pushed the skin before it. */
export function dimples(scene: NeedleScene, half: number): { x: number; dimple: Dimple }[] {
  const depth = Math.max(0, scene.length - scene.depth.mean);
  const dimple = { depth, reach: Math.max(scene.length * reachShare, scene.shaft), fade: scene.length * fadeShare };
  return needlePlaces(scene, half).map((x) => ({ x, dimple }));
}

/** Where needles stand, at the device's pitch, the middle one at 0. */
export function needlePlaces(scene: NeedleScene, half: number): number[] {
  const pitch = scene.pitch;
  if (pitch === null || pitch <= 0) return [0];
  const beside = Math.min(4, Math.floor((half + scene.shaft) / pitch));
  return Array.from({ length: 2 * beside + 1 }, (_, index) => (index - beside) * pitch);
}
