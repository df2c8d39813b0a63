import { day, week } from '../units';

const apart = 44; // [px] between labels at least

/** Round numbers of days or weeks under the line of time. */
export function CalendarTicks({ end, x, y, width }: { end: number; x: (time: number) => number; y: number; width: number }) {
  const inWeeks = end >= 4 * week;
  const unit = inWeeks ? week : day;
  const pixels = x(unit) - x(0);
  const step = [1, 2, 4, 8, 12, 26, 52, 104].find((each) => each * pixels >= apart) ?? 104;
  const count = Math.floor((width - x(0)) / (pixels * step));
  return (
    <g class="ticks" aria-hidden="true">
      {Array.from({ length: Math.max(0, count) + 1 }, (_, index) => (
        <g transform={`translate(${x(index * step * unit)} ${y})`}>
          <path d="M0 12v6" />
          <text y="32" text-anchor={index === 0 ? 'start' : 'middle'} x={index === 0 ? -6 : 0}>
            {index === 0 ? (inWeeks ? 'week 0' : 'day 0') : index * step}
          </text>
        </g>
      ))}
    </g>
  );
}
