import { extent } from '../block/field';
import { ticks, tickText } from '../block/ticks';
import { useWidth } from '../fields/useWidth';
import type { Relief } from './relief';
import { profile } from './relief';

const micro = 1e6;
const milli = 1e3;
const height = 190; // [px]
const margin = { left: 64, right: 14, top: 12, bottom: 38 };

/** Heights along one line across both surfaces. */
export function Profile({ before, after, y }: { before: Relief; after: Relief; y: number }) {
  const [holder, width] = useWidth<HTMLDivElement>(560);
  const lines = [profile(before, y), profile(after, y)];
  const ends = lines.map((line) => extent(line).map((value) => micro * value) as [number, number]);
  const low = Math.min(...ends.map((each) => each[0]));
  const high = Math.max(...ends.map((each) => each[1]));
  const air = Math.max(0.06 * (high - low), 0.5);
  const plot = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const across = before.columns * before.dx;
  const px = (metres: number) => margin.left + (plot.width * metres) / across;
  const py = (micrometres: number) => margin.top + (plot.height * (high + air - micrometres)) / (high - low + 2 * air);
  // A line is broken where nothing was measured.
  const path = (line: Float32Array) =>
    Array.from(line, (value, i) => (Number.isNaN(value) ? '' : `${i > 0 && !Number.isNaN(line[i - 1]!) ? 'L' : 'M'}${px((i + 0.5) * before.dx).toFixed(1)} ${py(micro * value).toFixed(1)}`)).join('');
  const endsText = ends.map(([from, to]) => `${tickText(Math.round(from))} to ${tickText(Math.round(to))} µm`);
  const scale = (plot.height / (high - low + 2 * air)) * micro / (plot.width / across);
  return (
    <div ref={holder}>
      <svg class="drawing profile" width={width} height={height} role="img"
        aria-label={`Heights along x at y ${tickText(milli * y)} mm: before ${endsText[0]}, after ${endsText[1]}`}>
        {ticks(low - air, high + air, 4).map((tick) => (
          <g key={tick}>
            <line class="profile-grid" x1={margin.left} x2={width - margin.right} y1={py(tick)} y2={py(tick)} />
            <text x={margin.left - 8} y={py(tick) + 4} text-anchor="end">{tickText(tick)}</text>
          </g>
        ))}
        {ticks(0, milli * across, Math.max(2, plot.width / 80)).map((tick) => (
          <text key={tick} x={px(tick / milli)} y={margin.top + plot.height + 16} text-anchor="middle">{tickText(tick)}</text>
        ))}
        <rect class="profile-frame" x={margin.left} y={margin.top} width={plot.width} height={plot.height} />
        <path class="profile-before" d={path(lines[0]!)} />
        <path class="profile-after" d={path(lines[1]!)} />
        <text class="profile-name" x={margin.left + 0.5 * plot.width} y={height - 4} text-anchor="middle">x (mm)</text>
        <text class="profile-name" text-anchor="middle" transform={`translate(13 ${margin.top + 0.5 * plot.height}) rotate(-90)`}>height (µm)</text>
      </svg>
      <p class="surface-note">Heights are drawn {tickText(Number(scale.toPrecision(2)))} times too large.</p>
    </div>
  );
}
