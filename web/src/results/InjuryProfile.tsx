import { useWidth } from '../fields/useWidth';
import { roundStep } from '../setup/skinShape';
import type { Document } from '../document';
import { FigureFrame } from './FigureFrame';

const height = 300; // [px]
const left = 44; // [px]
const top = 26; // [px]

/** How much of the skin one session injures, by depth; the depth runs down as it does in the skin. */
export function InjuryProfile({ injury }: { injury: Document['injury'] }) {
  const [frame, width] = useWidth<HTMLDivElement>(360);
  const most = injury.fraction.reduce((high, each) => Math.max(high, each), 0);
  const touched = injury.fraction.findLastIndex((each) => each > most / 500);
  const deepest = (injury.depth[touched] ?? 0) * 1.15;
  if (most <= 0 || deepest <= 0) return null;
  const x = (fraction: number) => left + (fraction / most) * (width - left - 14);
  const y = (depth: number) => top + (depth / deepest) * (height - top - 8);
  const points = injury.depth.flatMap((depth, index) => (depth <= deepest ? [`${x(injury.fraction[index] ?? 0).toFixed(1)} ${y(depth).toFixed(1)}`] : []));
  const depthStep = roundStep(deepest, 6);
  const shareStep = roundStep(most, 4);
  const ticks = (end: number, step: number) => Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return (
    <FigureFrame name="injury" title="Injured share by depth" unit="% across, mm down" caption="Share of the skin at each depth below the surface that one session injures.">
      <div ref={frame}>
        <svg class="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img"
          aria-label={`Injured share by depth: at most ${(most * 100).toPrecision(2)} %, down to ${((injury.depth[touched] ?? 0) * 1e3).toPrecision(3)} mm`}>
          {ticks(most, shareStep).map((share) => (
            <g><path class="grid" d={`M${x(share)} ${top}V${height - 8}`} /><text class="tick" x={x(share)} y={16} text-anchor="middle">{Number((share * 100).toPrecision(3))}</text></g>
          ))}
          {ticks(deepest, depthStep).map((depth) => (
            <g><path class="grid" d={`M${left} ${y(depth)}H${width - 14}`} /><text class="tick" x={left - 8} y={y(depth)} dy="0.35em" text-anchor="end">{Number((depth * 1e3).toPrecision(3))}</text></g>
          ))}
          <path class="injury-area" d={`M${left} ${top}L${points.join('L')}L${left} ${y(injury.depth[touched] ?? 0)}Z`} />
          <path class="injury-line" d={`M${points.join('L')}`} />
        </svg>
      </div>
    </FigureFrame>
  );
}
