import { useEffect, useMemo, useRef } from 'preact/hooks';
import uPlot from 'uplot';

import { useWidth } from '../fields/useWidth';
import { useTheme } from '../theme';
import { withMinus } from '../units';
import type { Figure } from './courses';
import { valueAt } from './courses';
import { FigureFrame } from './FigureFrame';
import { curveStyle, plotOptions, type Overlay } from './plotOptions';

const height = 236; // [px]

/** Courses over time on one pair of axes; the pointer over it chooses the time that all figures show. */
export function Plot({ figure, at, scrub }: { figure: Figure; at: number | null; scrub: (time: number) => void }) {
  const theme = useTheme();
  const [frame, width] = useWidth<HTMLDivElement>(420);
  const plot = useRef<uPlot | null>(null);
  const overlay = useRef<Overlay>({ figure, at });
  const choose = useRef(scrub);
  overlay.current = { figure, at };
  choose.current = scrub;

  const names = figure.curves.map((curve) => curve.name).join() + figure.unit;
  const data = useMemo(() => dataOf(figure), [figure]);
  useEffect(() => {
    if (!frame.current) return undefined;
    const options = plotOptions(overlay.current.figure, { width, height }, () => overlay.current, (time) => choose.current(time));
    plot.current = new uPlot(options, dataOf(overlay.current.figure), frame.current);
    return () => plot.current?.destroy();
  }, [names, theme, width]);
  useEffect(() => plot.current?.setData(data), [data]);
  useEffect(() => plot.current?.redraw(false), [at]);

  return (
    <FigureFrame title={figure.title} caption={figure.caption} name={figure.name}
      legend={<Legend figure={figure} at={at} />} unit={`${figure.unit ? `${figure.unit}, ` : ''}against ${figure.timeUnit}`}>
      <div class="plot" ref={frame} role="img" aria-label={describe(figure)} />
    </FigureFrame>
  );
}

function dataOf(figure: Figure): uPlot.AlignedData {
  return [figure.time, ...figure.curves.map((curve) => curve.values)] as uPlot.AlignedData;
}

function describe(figure: Figure): string {
  const ends = figure.curves.map((curve) => {
    const last = curve.values.at(-1);
    return `${curve.label} ${typeof last === 'number' ? last.toPrecision(3) : 'not known'}`;
  });
  return `${figure.title}. At the end${figure.unit ? ` in ${figure.unit}` : ''}: ${ends.join(', ')}.`;
}

function Legend({ figure, at }: { figure: Figure; at: number | null }) {
  const time = at ?? figure.time.at(-1) ?? 0;
  return (
    <ul class="legend">
      {figure.curves.map((curve, index) => {
        const style = curveStyle(index);
        const value = valueAt(figure.time, curve.values, time);
        return (
          <li>
            <svg width="24" height="8" aria-hidden="true">
              <path d="M1 4H23" style={{ stroke: `var(${style.token})`, strokeDasharray: style.dash.join(' ') }} />
            </svg>
            {curve.label} <b>{value === null ? '' : withMinus(Number(value.toPrecision(3)).toString())}</b>
          </li>
        );
      })}
    </ul>
  );
}
