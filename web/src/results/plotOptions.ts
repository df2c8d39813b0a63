import uPlot from 'uplot';

import { tokenColour } from '../theme';
import { withMinus } from '../units';
import type { Figure, Interval } from './courses';

/** Line styles that differ in colour and in dashes, so that they can be told apart without colour. */
export const curveStyles = [
  { token: '--s0', dash: [] },
  { token: '--s1', dash: [7, 4] },
  { token: '--s2', dash: [2, 4] },
  { token: '--s3', dash: [9, 3, 2, 3] },
  { token: '--s4', dash: [4, 3] },
  { token: '--s5', dash: [12, 4] },
] as const;

export function curveStyle(index: number): { token: string; dash: readonly number[] } {
  return curveStyles[index % curveStyles.length] ?? curveStyles[0];
}

const letters = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';

/** What is drawn with the curves: sessions, the 90 % interval of one of them and the time that is looked at. */
export interface Overlay {
  figure: Figure;
  at: number | null;
  banded: number; // index of the curve whose interval is shown
}

export function plotOptions(figure: Figure, size: { width: number; height: number }, overlay: () => Overlay,
  scrub: (time: number) => void): uPlot.Options {
  const axis = { stroke: tokenColour('--soft'), font: letters, ticks: { stroke: tokenColour('--line'), size: 5 },
    grid: { stroke: tokenColour('--grid'), width: 1 } };
  return {
    ...size,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false, x: false },
    scales: { x: { time: false }, y: { range: (_plot, low, high) => wholeRange(overlay(), low, high) } },
    padding: [10, 12, 0, 0],
    axes: [
      { ...axis, space: 52, size: 30 },
      { ...axis, space: 34, size: 46, values: (_plot, ticks) => ticks.map((tick) => withMinus(String(Number(tick.toPrecision(6))))) },
    ],
    series: [
      {},
      ...figure.curves.map((curve, index) => ({
        label: curve.label, stroke: tokenColour(curveStyle(index).token), width: 2, dash: [...curveStyle(index).dash],
        points: { show: false },
      })),
    ],
    hooks: {
      drawAxes: [(plot) => drawSessions(plot, overlay().figure), (plot) => drawInterval(plot, overlay())],
      draw: [(plot) => drawMoment(plot, overlay())],
      setCursor: [(plot) => {
        const { left } = plot.cursor;
        if (left !== undefined && left !== null && left >= 0 && plot.over.matches(':hover')) scrub(plot.posToVal(left, 'x'));
      }],
    },
  };
}

/** Range of the y axis: curves and the interval that is shown, with some air; a flat course still has an axis. */
function wholeRange({ figure, banded }: Overlay, low: number | null, high: number | null): uPlot.Range.MinMax {
  const interval = figure.curves[banded]?.interval ?? [];
  const least = Math.min(low ?? 0, ...interval.map((each) => each.low));
  const most = Math.max(high ?? 1, ...interval.map((each) => each.high));
  return uPlot.rangeNum(least, most, 0.06, true);
}

function vertical(plot: uPlot, time: number, token: string, dash: number[]): void {
  const { ctx, bbox } = plot;
  const x = Math.round(plot.valToPos(time, 'x', true)) + 0.5;
  if (x < bbox.left - 1 || x > bbox.left + bbox.width + 1) return;
  ctx.save();
  ctx.strokeStyle = tokenColour(token);
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

/** A session is a dashed line with a small needle on top. */
function drawSessions(plot: uPlot, figure: Figure): void {
  const { ctx, bbox } = plot;
  for (const time of figure.sessions) {
    vertical(plot, time, '--edge', [1, 3]);
    const x = plot.valToPos(time, 'x', true);
    const size = 4 * devicePixelRatio;
    ctx.save();
    ctx.fillStyle = tokenColour('--accent');
    ctx.beginPath();
    ctx.moveTo(x - size, bbox.top - size * 2);
    ctx.lineTo(x + size, bbox.top - size * 2);
    ctx.lineTo(x, bbox.top);
    ctx.fill();
    ctx.restore();
  }
}

/** The chosen curve's interval: a band through the times at which it is known, or one bar where it is known once. */
function drawInterval(plot: uPlot, { figure, banded }: Overlay): void {
  const { ctx } = plot;
  const curve = figure.curves[banded];
  if (!curve || curve.interval.length === 0) return;
  const pixel = devicePixelRatio;
  const at = (time: number, value: number): [number, number] => [plot.valToPos(time, 'x', true), plot.valToPos(value, 'y', true)];
  ctx.save();
  ctx.fillStyle = tokenColour(curveStyle(banded).token);
  ctx.globalAlpha = 0.17;
  ctx.beginPath();
  if (curve.interval.length === 1) {
    const [{ time, low, high }] = curve.interval as [Interval];
    const [x, top] = at(time, high);
    ctx.rect(x - 8 * pixel, top, 8 * pixel, at(time, low)[1] - top);
  } else {
    curve.interval.forEach(({ time, high }) => ctx.lineTo(...at(time, high)));
    [...curve.interval].reverse().forEach(({ time, low }) => ctx.lineTo(...at(time, low)));
  }
  ctx.fill();
  ctx.restore();
}

function drawMoment(plot: uPlot, { at }: Overlay): void {
  if (at !== null) vertical(plot, at, '--ink', []);
}
