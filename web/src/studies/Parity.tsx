import { ticks, tickText } from '../block/ticks';
import { useWidth } from '../fields/useWidth';
import { displayText } from '../units';
import type { Point } from './studies';
import { placeText, shortName } from './studies';

const margin = { left: 62, right: 16, top: 14, bottom: 46 };
const most = 520; // [px] side
const dot = 5.5;

/** Mark of a point: a disc for a study the model was fitted to, a diamond for one it never saw. */
export function Mark({ x, y, role, miss }: { x: number; y: number; role: string; miss: boolean }) {
  const kind = miss ? 'mark mark-miss' : 'mark mark-hit';
  if (role !== 'validation') return <circle class={kind} cx={x} cy={y} r={dot} />;
  const reach = 1.35 * dot;
  return <path class={kind} d={`M${x} ${y - reach}L${x + reach} ${y}L${x} ${y + reach}L${x - reach} ${y}Z`} />;
}

/** One sentence that says what a point says. */
export function pointTale({ study, measurement, verdict }: Point, unit: string): string {
  const { endpoint, predicted, interval90, measured } = measurement;
  const interval = interval90 ? ` (90 %: ${displayText(interval90[0], unit, endpoint)} to ${displayText(interval90[1], unit, endpoint)})` : '';
  return `${shortName(study)}, ${placeText(measurement)}: predicted ${displayText(predicted, unit, endpoint)}${interval}, measured ${displayText(measured, unit, endpoint)}${verdict.word ? `: ${verdict.word}` : ''}`;
}

export interface ParityProps {
  points: Point[];
  nulls: boolean;
  told: Point | null;
  tell: (point: Point | null) => void;
}

/** Relative changes: predicted over measured; on the line the two agree. */
export function Parity({ points, nulls, told, tell }: ParityProps) {
  const [holder, width] = useWidth<HTMLDivElement>(460);
  const side = Math.min(width, most);
  const values = points.flatMap((point) => [point.measured, point.predicted, point.low ?? 0, point.high ?? 0]).map((value) => 100 * value);
  const low = Math.floor(Math.min(-10, ...values) / 10) * 10;
  const high = Math.ceil(Math.max(10, ...values) / 10) * 10;
  const plot = side - margin.left - margin.right;
  const height = plot + margin.top + margin.bottom;
  const px = (percent: number) => margin.left + (plot * (percent - low)) / (high - low);
  const py = (percent: number) => margin.top + (plot * (high - percent)) / (high - low);
  const marks = ticks(low, high, Math.max(3, plot / 70));
  return (
    <div ref={holder}>
      <svg class="drawing parity" width={side} height={height} role="group" aria-label={`Predicted against measured, ${points.length} relative changes`}>
        {marks.map((tick) => (
          <g key={tick}>
            <line class="parity-grid" x1={px(tick)} x2={px(tick)} y1={margin.top} y2={margin.top + plot} />
            <line class="parity-grid" x1={margin.left} x2={margin.left + plot} y1={py(tick)} y2={py(tick)} />
            <text x={px(tick)} y={margin.top + plot + 18} text-anchor="middle">{signed(tick)}</text>
            <text x={margin.left - 8} y={py(tick) + 4} text-anchor="end">{signed(tick)}</text>
          </g>
        ))}
        <path class="parity-line" d={`M${px(low)} ${py(low)}L${px(high)} ${py(high)}`} />
        <rect class="parity-frame" x={margin.left} y={margin.top} width={plot} height={plot} />
        <text class="parity-name" x={margin.left + plot / 2} y={height - 6} text-anchor="middle">measured change (%)</text>
        <text class="parity-name" text-anchor="middle" transform={`translate(15 ${margin.top + plot / 2}) rotate(-90)`}>predicted change (%)</text>
        {nulls && points.map((point, i) => (
          <g key={i} aria-hidden="true">
            {point.measurement.null_45 !== null && <path class="null-45" d={cross(px(100 * point.measured), py(100 * point.measurement.null_45))} />}
            {point.measurement.null_retention !== null && <path class="null-session" d={plus(px(100 * point.measured), py(100 * point.measurement.null_retention))} />}
          </g>
        ))}
        {points.map((point, i) => {
          const [x, y] = [px(100 * point.measured), py(100 * point.predicted)];
          return (
            <g key={i} class={point === told ? 'point point-told' : 'point'} role="img" tabindex={0} aria-label={pointTale(point, '1')}
              onMouseEnter={() => tell(point)} onFocus={() => tell(point)} onMouseLeave={() => tell(null)} onBlur={() => tell(null)}>
              {point.low !== null && point.high !== null && (
                <path class={point.verdict.miss ? 'bar bar-miss' : 'bar bar-hit'} d={`M${x} ${py(100 * point.low)}V${py(100 * point.high)}M${x - 4} ${py(100 * point.low)}h8M${x - 4} ${py(100 * point.high)}h8`} />
              )}
              <circle class="point-halo" cx={x} cy={y} r={11} />
              <Mark x={x} y={y} role={point.study.role} miss={point.verdict.miss} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${tickText(value)}` : tickText(value);
}

export function cross(x: number, y: number): string {
  return `M${x - 4} ${y - 4}l8 8m0-8l-8 8`;
}

export function plus(x: number, y: number): string {
  return `M${x - 5} ${y}h10m-5-5v10`;
}
