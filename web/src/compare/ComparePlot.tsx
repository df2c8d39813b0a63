import { useEffect, useMemo, useRef } from 'preact/hooks';
import uPlot from 'uplot';

import { useWidth } from '../fields/useWidth';
import { tokenColour, useTheme } from '../theme';
import { significant, withMinus } from '../units';
import { curveStyle } from '../results/plotOptions';
import type { Course } from './courses';

const height = 240; // [px]
const letters = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';

/** One quantity of all documents over time: curves, sessions and intervals in the colour of each. */
export function ComparePlot({ course, titles, label }: { course: Course; titles: string[]; label: string }) {
  const theme = useTheme();
  const [frame, width] = useWidth<HTMLDivElement>(420);
  const readout = useRef<HTMLParagraphElement>(null);
  const data = useMemo(() => [course.time, ...course.values] as uPlot.AlignedData, [course]);
  useEffect(() => {
    if (!frame.current || width < 1) return undefined;
    const plot = new uPlot(optionsOf(course, titles, width, (index) => {
      if (readout.current) readout.current.textContent = index === null ? '' : readoutText(course, titles, index);
    }), data, frame.current);
    return () => plot.destroy();
  }, [data, titles.join('\n'), theme, width]);
  const ends = course.values.map((values, i) => {
    const last = [...values].reverse().find((value) => value !== null);
    return `${titles[i]} ${typeof last === 'number' ? significant(last) : 'not known'}`;
  });
  return (
    <>
      <div class="plot compare-plot" ref={frame} role="img" aria-label={`${label}${course.unit ? `, ${course.unit}` : ''}. At the end: ${ends.join(', ')}.`} />
      <p class="compare-readout" ref={readout} aria-hidden="true" />
    </>
  );
}

function readoutText(course: Course, titles: string[], index: number): string {
  const parts = course.values.flatMap((values, i) => {
    const value = values[index];
    return typeof value === 'number' ? [`${titles[i]} ${significant(value)}`] : [];
  });
  return `${course.timeUnit.slice(0, -1)} ${significant(course.time[index] ?? 0)}: ${parts.join(', ')}`;
}

function optionsOf(course: Course, titles: string[], width: number, tell: (index: number | null) => void): uPlot.Options {
  const axis = {
    stroke: tokenColour('--soft'), font: letters, grid: { stroke: tokenColour('--grid'), width: 1 },
    ticks: { stroke: tokenColour('--line'), size: 5 },
  };
  return {
    width, height,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 7 } },
    scales: { x: { time: false }, y: { range: (_plot, low, high) => rangeOf(course, low, high) } },
    padding: [8 + 6 * course.sessions.length, 14, 0, 0],
    axes: [
      { ...axis, space: 52, size: 30 },
      { ...axis, space: 34, size: 50, values: (_plot, marks) => marks.map((mark) => withMinus(String(Number(mark.toPrecision(6))))) },
    ],
    series: [
      {},
      ...titles.map((label, i) => ({
        label, stroke: tokenColour(curveStyle(i).token), width: 2, dash: [...curveStyle(i).dash], points: { show: false },
      })),
    ],
    hooks: {
      drawAxes: [(plot) => drawIntervals(plot, course)],
      draw: [(plot) => drawSessions(plot, course)],
      setCursor: [(plot) => tell(plot.cursor.idx ?? null)],
    },
  };
}

function rangeOf(course: Course, low: number | null, high: number | null): uPlot.Range.MinMax {
  const bounds = course.intervals.flat().flatMap((each) => [each.low, each.high]);
  return uPlot.rangeNum(Math.min(low ?? 0, ...bounds), Math.max(high ?? 1, ...bounds), 0.06, true);
}

/** Sessions stand as needles above the plot, a row for each document. */
function drawSessions(plot: uPlot, course: Course): void {
  const { ctx, bbox } = plot;
  const pixel = devicePixelRatio;
  ctx.save();
  course.sessions.forEach((sessions, i) => {
    ctx.fillStyle = tokenColour(curveStyle(i).token);
    const bottom = bbox.top - (2 + 6 * (course.sessions.length - 1 - i)) * pixel;
    for (const session of sessions) {
      const x = plot.valToPos(session, 'x', true);
      ctx.beginPath();
      ctx.moveTo(x - 3 * pixel, bottom - 5 * pixel);
      ctx.lineTo(x + 3 * pixel, bottom - 5 * pixel);
      ctx.lineTo(x, bottom);
      ctx.fill();
    }
  });
  ctx.restore();
}

/** More intervals than this of one document are a band. */
const mostBars = 6;

/** 90 % intervals: a band where there are many, else bars; those of documents at one time stand beside each other. */
function drawIntervals(plot: uPlot, course: Course): void {
  course.intervals.forEach((intervals, i) => {
    if (intervals.length > mostBars) drawBand(plot, intervals, curveStyle(i).token);
    else drawBars(plot, intervals, curveStyle(i).token, 2 + 6 * (course.intervals.length - 1 - i));
  });
}

function drawBand(plot: uPlot, intervals: Course['intervals'][number], token: string): void {
  const { ctx } = plot;
  const x = (time: number) => plot.valToPos(time, 'x', true);
  const y = (value: number) => plot.valToPos(value, 'y', true);
  ctx.save();
  ctx.fillStyle = tokenColour(token);
  ctx.strokeStyle = ctx.fillStyle;
  ctx.beginPath();
  intervals.forEach(({ time, high }) => ctx.lineTo(x(time), y(high)));
  [...intervals].reverse().forEach(({ time, low }) => ctx.lineTo(x(time), y(low)));
  ctx.closePath();
  ctx.globalAlpha = 0.12;
  ctx.fill();
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 0.75 * devicePixelRatio;
  ctx.stroke();
  ctx.restore();
}

/** @param left [px] of the page, by which the bars stand beside their time */
function drawBars(plot: uPlot, intervals: Course['intervals'][number], token: string, left: number): void {
  const { ctx } = plot;
  const pixel = devicePixelRatio;
  ctx.save();
  ctx.lineWidth = 1.4 * pixel;
  ctx.strokeStyle = tokenColour(token);
  for (const { time, low, high } of intervals) {
    const x = plot.valToPos(time, 'x', true) - left * pixel;
    const [from, to] = [plot.valToPos(low, 'y', true), plot.valToPos(high, 'y', true)];
    ctx.beginPath();
    ctx.moveTo(x, from);
    ctx.lineTo(x, to);
    for (const end of [from, to]) {
      ctx.moveTo(x - 2.5 * pixel, end);
      ctx.lineTo(x + 2.5 * pixel, end);
    }
    ctx.stroke();
  }
  ctx.restore();
}
