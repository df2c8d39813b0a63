import { useWidth } from '../fields/useWidth';
import { Mark, pointTale } from './Parity';
import type { Point, ratios, Units } from './studies';
import { placeText, shortName } from './studies';

const row = 30; // [px]
const top = 8;
const bottom = 44;
const decades = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** Text of a ratio on the axis: "1/5", "2". */
function ratioText(value: number): string {
  return value < 1 ? `1/${Math.round(1 / value)}` : String(value);
}

export interface RatiosProps {
  points: ReturnType<typeof ratios>;
  units: Units;
  told: Point | null;
  tell: (point: Point | null) => void;
}

/** Numbers of other kinds: how many times too large or too small, each in its row. */
export function Ratios({ points, units, told, tell }: RatiosProps) {
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const narrow = width < 480;
  const left = narrow ? 10 : 260;
  const pitch = narrow ? row + 16 : row;
  const right = width - 16;
  const bounds = points.flatMap((point) => [point.predicted, point.low ?? 1, point.high ?? 1]).filter((value) => value > 0);
  const low = Math.max(decades[0]!, Math.min(...decades.filter((_, i) => bounds.some((bound) => bound < (decades[i + 1] ?? Infinity))), 0.5));
  const high = Math.max(...decades.filter((_, i) => bounds.some((bound) => bound > (decades[i - 1] ?? 0))), 2);
  const px = (value: number) => left + ((right - left) * Math.log(Math.min(Math.max(value, low), high) / low)) / Math.log(high / low);
  const marks = decades.filter((value) => value >= low && value <= high).filter((value) => !narrow || /^[15]/.test(ratioText(value).replace('1/', '')));
  const height = top + pitch * points.length + bottom;
  return (
    <div ref={holder}>
      <svg class="drawing parity" width={width} height={height} role="group" aria-label={`Predicted over measured, ${points.length} other numbers`}>
        {marks.map((value) => (
          <g key={value}>
            <line class={value === 1 ? 'parity-line' : 'parity-grid'} x1={px(value)} x2={px(value)} y1={top} y2={height - bottom} />
            <text x={px(value)} y={height - bottom + 18} text-anchor="middle">{ratioText(value)}</text>
          </g>
        ))}
        <text class="parity-name" x={(left + right) / 2} y={height - 5} text-anchor="middle">predicted / measured</text>
        {points.map((point, i) => {
          const y = top + pitch * (i + 0.5) + (narrow ? 8 : 0);
          return (
            <g key={i} class={point === told ? 'point point-told' : 'point'} role="img" tabindex={0} aria-label={pointTale(point, units[point.measurement.endpoint] ?? '')}
              onMouseEnter={() => tell(point)} onFocus={() => tell(point)} onMouseLeave={() => tell(null)} onBlur={() => tell(null)}>
              <rect class="point-row" x={0} y={top + pitch * i} width={width} height={pitch} />
              <text class="ratio-name" x={narrow ? 2 : left - 14} y={narrow ? y - 12 : y - 2} text-anchor={narrow ? 'start' : 'end'}>
                {narrow ? `${shortName(point.study)}: ${placeText(point.measurement)}` : placeText(point.measurement)}
              </text>
              {!narrow && <text x={left - 14} y={y + 11} text-anchor="end">{shortName(point.study)}</text>}
              {point.sd !== null && <rect class="ratio-sd" x={px(1 - point.sd)} y={y - 6} width={px(1 + point.sd) - px(1 - point.sd)} height={12} />}
              {point.low !== null && point.high !== null && (
                <path class={point.verdict.miss ? 'bar bar-miss' : 'bar bar-hit'} d={`M${px(point.low)} ${y}H${px(point.high)}${end(point.low, low, px(point.low), y)}${end(high, point.high, px(point.high), y)}`} />
              )}
              <circle class="point-halo" cx={px(point.predicted)} cy={y} r={11} />
              <Mark x={px(point.predicted)} y={y} role={point.study.role} miss={point.verdict.miss} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The end of a bar, where it is not cut off by the plot. */
function end(larger: number, smaller: number, x: number, y: number): string {
  return larger >= smaller ? `M${x} ${y - 4}v8` : '';
}
