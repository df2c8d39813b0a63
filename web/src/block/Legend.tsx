import { gradient } from './colourMap';
import { ticks, tickText } from './ticks';

export interface LegendProps {
  title: string;
  /** what a number of the scale means */
  scale: string;
  low: number;
  high: number;
  /** a value marked on the scale, with its word */
  mark?: number;
  percent?: boolean;
}

/** The scale of colours, with its numbers and what they count. */
export function Legend({ title, scale, low, high, mark, percent }: LegendProps) {
  const factor = percent ? 100 : 1;
  const share = (value: number) => (high > low ? (value - low) / (high - low) : 0.5);
  const numbers = ticks(factor * low, factor * high, 6);
  return (
    <div class="block-legend" role="img" aria-label={`${title}: colours from ${tickText(factor * low)} to ${tickText(factor * high)} ${scale}`}>
      <p>
        <strong>{title}</strong> <span>{scale}</span>
      </p>
      <div class="block-legend-bar" style={{ background: gradient('to right') }}>
        {mark !== undefined && <i style={{ left: `${100 * share(mark)}%` }} />}
      </div>
      <div class="block-legend-numbers" aria-hidden="true">
        {numbers.map((tick) => (
          <span key={tick} style={{ left: `${100 * share(tick / factor)}%` }}>
            {tickText(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
