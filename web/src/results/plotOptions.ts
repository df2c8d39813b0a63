import uPlot from 'uplot';

import { tokenColour } from '../theme';
import { withMinus } from '../units';
import type { Figure } from './courses';

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

/** What is drawn over the curves: sessions, 90 % intervals and the time that is looked at. */
export interface Overlay {
  figure: Figure;
  at: number | null;
}

export function plotOptions(figure: Figure, size: { width: number; height: number }, overlay: () => Overlay,
  scrub: (time: number) => void): uPlot.Options {
  const axis = { stroke: tokenColour('--soft'), font: letters, ticks: { stroke: tokenColour('--line'), size: 5 },
    grid: { stroke: tokenColour('--grid'), width: 1 } };
  return {
    ...size,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false, x: false },
    scales: { x: { time: false }, y: { range: (_plot, low, high) => wholeRange(overlay().figure, low, high) } },
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
      drawAxes: [(plot) => drawSessions(plot, overlay().figure)],
      draw: [(plot) => drawWhiskers(plot, overlay().figure), (plot) => drawMoment(plot, overlay())],
      setCursor: [(plot) => {
        const { left } = plot.cursor;
        if (left !== undefined && left !== null && left >= 0 && plot.over.matches(':hover')) scrub(plot.posToVal(left, 'x'));
      }],
    },
  };
}

/** Range of the y axis: curves and intervals with some air; a flat course still has an axis. */
function wholeRange(figure: Figure, low: number | null, high: number | null): uPlot.Range.MinMax {
  const whiskers = figure.curves.flatMap((curve) => curve.whiskers);
  const least = Math.min(low ?? 0, ...whiskers.map((whisker) => whisker.low));
  const most = Math.max(high ?? 1, ...whiskers.map((whisker) => whisker.high));
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

/** Intervals at reported times; those of curves at one time stand beside each other. */
function drawWhiskers(plot: uPlot, figure: Figure): void {
  const { ctx, bbox } = plot;
  const pixel = devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - 4 * pixel, bbox.top - 4 * pixel, bbox.width + 12 * pixel, bbox.height + 8 * pixel);
  ctx.clip();
  figure.curves.forEach((curve, index) => {
    ctx.strokeStyle = tokenColour(curveStyle(index).token);
    ctx.fillStyle = ctx.strokeStyle;
    for (const whisker of curve.whiskers) {
      const x = plot.valToPos(whisker.time, 'x', true) - (figure.curves.length - 1 - index) * 7 * pixel - 3 * pixel;
      const [low, high] = [plot.valToPos(whisker.low, 'y', true), plot.valToPos(whisker.high, 'y', true)];
      ctx.globalAlpha = 0.22;
      ctx.fillRect(x - 2.5 * pixel, high, 5 * pixel, low - high);
      ctx.globalAlpha = 1;
      ctx.lineWidth = 1.4 * pixel;
      ctx.beginPath();
      ctx.moveTo(x, low);
      ctx.lineTo(x, high);
      ctx.moveTo(x - 3 * pixel, low);
      ctx.lineTo(x + 3 * pixel, low);
      ctx.moveTo(x - 3 * pixel, high);
      ctx.lineTo(x + 3 * pixel, high);
      ctx.stroke();
    }
  });
  ctx.restore();
}

function drawMoment(plot: uPlot, { at }: Overlay): void {
  if (at !== null) vertical(plot, at, '--ink', []);
}
