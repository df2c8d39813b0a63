import { withMinus } from '../units';
import { valueAt, type Figure } from './courses';
import { curveStyle } from './plotOptions';

interface CurveLegendProps {
  figure: Figure;
  at: number | null;
  banded: number;
  band: (index: number) => void;
}

/** Names of the curves with their values at the chosen time; a click shows the interval of another curve. */
export function CurveLegend({ figure, at, banded, band }: CurveLegendProps) {
  const time = at ?? figure.time.at(-1) ?? 0;
  const reach = Math.max(...figure.curves.flatMap((curve) => curve.values.map((value) => Math.abs(value ?? 0))));
  const known = figure.curves.filter((curve) => curve.interval.length > 0).length;
  return (
    <ul class="legend">
      {figure.curves.map((curve, index) => {
        const { token, dash } = curveStyle(index);
        const content = (
          <>
            <svg width="24" height="8" aria-hidden="true"><path d="M1 4H23" style={{ stroke: `var(${token})`, strokeDasharray: dash.join(' ') }} /></svg>
            {curve.label} <b>{legendText(valueAt(figure.time, curve.values, time), reach)}</b>
          </>
        );
        if (known < 2 || curve.interval.length === 0) return <li>{content}</li>;
        return (
          <li>
            <button type="button" class="curve" aria-pressed={banded === index} title={`Show the 90 % interval of ${curve.label}`}
              onClick={() => band(index)}>{content}</button>
          </li>
        );
      })}
    </ul>
  );
}

/** Three digits of what the axis can show: a thousandth of its reach counts as nothing. */
function legendText(value: number | null, reach: number): string {
  if (value === null) return '';
  return Math.abs(value) < reach / 1000 ? '0' : withMinus(Number(value.toPrecision(3)).toString());
}
