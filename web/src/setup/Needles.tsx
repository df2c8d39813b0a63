import { needlePlaces } from './dimples';
import type { NeedleScene } from './needle';
import type { View } from './view';

/** The device's head and its needles to scale; beside the middle one stands what the depth means and spreads. */
export function Needles({ scene, view }: { scene: NeedleScene; view: View }) {
  const half = view.width / 2 / view.scale;
  const { scale, surface, middle } = view;
  const shape = (x: number) => {
    const centre = middle + x * scale;
    const tip = (scene.tip / 2) * scale;
    const shaft = (scene.shaft / 2) * scale;
    const end = surface + scene.length * scale;
    const shoulder = Math.max(surface, end - scene.taper * scale);
    const reached = Math.min(1, (end - shoulder) / (scene.taper * scale || 1));
    const wide = tip + (shaft - tip) * reached;
    return `M${centre - wide} ${surface - 14}V${shoulder}L${centre - tip} ${end}H${centre + tip}L${centre + wide} ${shoulder}V${surface - 14}Z`;
  };
  return (
    <g class="device" aria-hidden="true">
      {needlePlaces(scene, half).map((x) => <path class={x === 0 ? 'steel' : 'steel beside'} d={shape(x)} />)}
      <Head scene={scene} view={view} />
    </g>
  );
}

/** A drum's rim, or the flat face of a stamp, pen or patch. */
function Head({ scene, view }: { scene: NeedleScene; view: View }) {
  const { width, surface, scale, middle } = view;
  const rim = surface - 10;
  if (scene.kind === 'roller' && scene.drum) {
    const radius = (scene.drum / 2) * scale;
    return <circle class="head" cx={middle} cy={rim - radius} r={radius} />;
  }
  const side = scene.kind === 'pen' ? Math.min(width * 0.36, 200) : width * 0.45;
  return <path class="head" d={`M${middle - side} 0V${rim - 8}q0 8 8 8H${middle + side - 8}q8 0 8 -8V0Z`} />;
}
