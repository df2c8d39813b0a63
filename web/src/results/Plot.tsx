import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';

import { useWidth } from '../fields/useWidth';
import { useTheme } from '../theme';
import type { Figure } from './courses';
import { CurveLegend } from './CurveLegend';
import { FigureFrame } from './FigureFrame';
import { plotOptions, type Overlay } from './plotOptions';

const height = 236; // [px]

/** Courses over time on one pair of axes; the pointer over it chooses the time that all figures show. */
export function Plot({ figure, at, scrub }: { figure: Figure; at: number | null; scrub: (time: number) => void }) {
  const theme = useTheme();
  const [frame, width] = useWidth<HTMLDivElement>(420);
  const [banded, band] = useState(0);
  const plot = useRef<uPlot | null>(null);
  const overlay = useRef<Overlay>({ figure, at, banded });
  const choose = useRef(scrub);
  overlay.current = { figure, at, banded };
  choose.current = scrub;

  const names = figure.curves.map((curve) => curve.name).join() + figure.unit;
  const data = useMemo(() => dataOf(figure), [figure]);
  useEffect(() => {
    if (!frame.current) return undefined;
    const options = plotOptions(overlay.current.figure, { width, height }, () => overlay.current, (time) => choose.current(time));
    plot.current = new uPlot(options, dataOf(overlay.current.figure), frame.current);
    return () => plot.current?.destroy();
  }, [names, theme, width]);
  useEffect(() => plot.current?.setData(data), [data, banded]);
  useEffect(() => plot.current?.redraw(false), [at]);

  return (
    <FigureFrame title={figure.title} caption={figure.caption} name={figure.name}
      legend={<CurveLegend figure={figure} at={at} banded={banded} band={band} />} unit={`${figure.unit ? `${figure.unit}, ` : ''}against ${figure.timeUnit}`}>
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
