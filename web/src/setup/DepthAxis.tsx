import { display, displayText } from '../units';
import type { NeedleScene } from './needle';
import { roundStep } from './skinShape';
import type { View } from './view';

/** Depth in millimetres on the left, the layers' names on the right, and how deep the tips come. */
export function DepthAxis({ scene, view, deepest }: { scene: NeedleScene; view: View; deepest: number }) {
  const { scale, surface, middle, width } = view;
  const step = roundStep(deepest, 7);
  const ticks = Array.from({ length: Math.floor(deepest / step) + 1 }, (_, index) => index * step);
  const y = (depth: number) => surface + depth * scale;
  // The tips' depth is from the pressed surface: the mark stands at that depth below it.
  const dimple = Math.max(0, scene.length - scene.depth.mean);
  const mark = middle + Math.max(46, (scene.shaft / 2) * scale + 34);
  return (
    <g class="depth-axis">
      {ticks.map((depth) => (
        <g transform={`translate(0 ${y(depth).toFixed(1)})`}>
          <path class="tick" d={`M${depth === 0 ? 0 : 34} 0h${depth === 0 ? 0 : 8}`} />
          <text class="tick" x="30" dy="0.35em" text-anchor="end">{tickText(depth)}</text>
        </g>
      ))}
      <text class="unit" x="30" y={y(0) - 14} text-anchor="end">mm</text>
      {labels(scene, y, view.height).map(({ name, at, line }) => (
        <g>
          {line !== at && <path class="leader" d={`M${width - 6} ${line}L${width - 14} ${at}`} />}
          <text class="layer-name" x={width - 16} y={at} dy="0.35em" text-anchor="end">{name}</text>
        </g>
      ))}
      <g class="reach" transform={`translate(${mark} 0)`}>
        <path d={`M0 ${y(dimple + scene.depth.low)}V${y(dimple + scene.depth.high)}M-4 ${y(dimple + scene.depth.low)}h8M-4 ${y(dimple + scene.depth.high)}h8`} />
        <circle cy={y(dimple + scene.depth.mean)} r="3.500" />
        <text x="10" y={y(dimple + scene.depth.mean)} dy="-0.2em">{displayText(scene.depth.mean, 'm')} deep</text>
        <text x="10" y={y(dimple + scene.depth.mean)} dy="1em" class="faint">
          {display(scene.depth.low, 'm').number} to {displayText(scene.depth.high, 'm')}
        </text>
      </g>
    </g>
  );
}

function tickText(depth: number): string {
  return Number((depth * 1e3).toPrecision(3)).toString();
}

/** Names stand in the middle of their layers; those of thin layers are moved apart downwards and led to them. */
function labels(scene: NeedleScene, y: (depth: number) => number, height: number) {
  const apart = 15; // [px]
  const places = scene.layers.map((layer) => {
    const bottom = layer.bottom === null ? height : Math.min(height, y(layer.bottom));
    const line = Math.min((y(layer.top) + bottom) / 2, height - 10);
    return { name: layer.name, at: line, line, hidden: y(layer.top) > height - 12 };
  });
  const shown = places.filter((place) => !place.hidden);
  for (let index = 0; index < shown.length; index += 1) {
    const place = shown[index];
    const above = shown[index - 1];
    if (place) place.at = Math.max(place.at, y(0) + apart * 0.7, above ? above.at + apart : 0);
  }
  return shown;
}
