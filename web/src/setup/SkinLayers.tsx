import { dimples } from './dimples';
import type { NeedleScene } from './needle';
import { plane } from './skinShape';
import type { View } from './view';

const fills = ['sc', 've', 'pd', 'fa'];

/** The layers under the needle, with the spread of each boundary between people as a soft band. */
export function SkinLayers({ scene, view }: { scene: NeedleScene; view: View }) {
  const half = view.width / 2 / view.scale;
  const presses = dimples(scene, half);
  const path = (depth: number) =>
    plane(depth, half, presses)
      .map(([x, z]) => `${(view.middle + x * view.scale).toFixed(1)} ${(view.surface + z * view.scale).toFixed(1)}`)
      .join('L');
  return (
    <g class="skin" aria-hidden="true">
      {scene.layers.map((layer, index) => (
        <path class={`layer ${fills[Math.min(index, fills.length - 1)]}`} d={`M${path(layer.top)}L${view.width} ${view.height}L0 ${view.height}Z`} />
      ))}
      {scene.layers.map((layer) =>
        layer.bottom !== null && layer.sd > 0 ? (
          <g>
            <path class="sd" d={`M${path(Math.max(layer.top, layer.bottom - layer.sd))}L${path(layer.bottom + layer.sd).split('L').reverse().join('L')}Z`} />
            <path class="boundary" d={`M${path(layer.bottom)}`} />
          </g>
        ) : null,
      )}
      <path class="surface-line" d={`M${path(0)}`} />
    </g>
  );
}
