import { useEffect, useMemo, useRef } from 'preact/hooks';

import { bandToken } from './bands';
import type { Shown } from './shown';
import { outlines } from './section';
import { frameOf, sectionPixels } from './sectionImage';
import { spread, ticks, tickText } from './ticks';

const milli = 1e3;
const margin = { left: 48, right: 12, top: 12, bottom: 40 };
const namesWidth = 148; // [px] for the names of the layers, where there is room
const namesFrom = 560;

/** The block cut by one plane, flat: for a browser without WebGL, for print, and for measuring. */
export function SectionView({ shown, width, most, label }: { shown: Shown; width: number; most: number; label: string }) {
  const { cut, piece, depth, bands, tracks, field, stretch } = shown;
  const level = cut.axis === 'z';
  const frame = frameOf(cut, piece, depth);
  const [across, down] = [frame.across[1] - frame.across[0], frame.down[1] - frame.down[0]];
  const names = !level && width >= namesFrom;
  const room = width - margin.left - margin.right - (names ? namesWidth : 0);
  const tall = level ? 1 : stretch;
  const scale = Math.min(room / across, (most - margin.top - margin.bottom) / (down * tall)); // [px/m]
  const plot = { width: Math.max(Math.round(across * scale), 1), height: Math.max(Math.round(down * tall * scale), 1) };
  const x = (metres: number) => margin.left + (plot.width * (metres - frame.across[0])) / across;
  // Seen from above, y points away from the reader, as in the block.
  const y = (metres: number) =>
    level ? margin.top + (plot.height * (frame.down[1] - metres)) / down : margin.top + (plot.height * metres) / down;
  const shapes = useMemo(() => outlines(tracks, cut), [tracks, cut]);
  const height = plot.height + margin.top + margin.bottom;
  const numbers = (low: number, high: number, pixels: number) => ticks(0, milli * (high - low), Math.max(2, pixels / 64));
  const rows = spread(bands.map((band) => y(0.5 * (band.top + band.bottom))), 17, margin.top + 6, margin.top + plot.height);
  return (
    <div class="section-view" style={{ height: `${height}px` }}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {level ? (
          <rect x={margin.left} y={margin.top} width={plot.width} height={plot.height} style={{ fill: `var(${bandToken(bandAt(shown))})` }} />
        ) : (
          bands.map((band) => (
            <rect key={band.name} x={margin.left} y={y(band.top)} width={plot.width} height={y(band.bottom) - y(band.top)} style={{ fill: `var(${bandToken(band.name)})` }} />
          ))
        )}
        {field && (
          <foreignObject x={margin.left} y={margin.top} width={plot.width} height={plot.height}>
            <FieldImage shown={shown} width={plot.width} height={plot.height} />
          </foreignObject>
        )}
        <path class="section-holes" d={shapes.map((shape) => `M${shape.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('L')}Z`).join('')} />
        <rect class="section-frame" x={margin.left} y={margin.top} width={plot.width} height={plot.height} />
        {numbers(...frame.across, plot.width).map((tick) => (
          <g key={tick} class="section-tick">
            <line x1={x(frame.across[0] + tick / milli)} x2={x(frame.across[0] + tick / milli)} y1={margin.top + plot.height} y2={margin.top + plot.height + 5} />
            <text x={x(frame.across[0] + tick / milli)} y={margin.top + plot.height + 17} text-anchor="middle">
              {tickText(tick)}
            </text>
          </g>
        ))}
        {numbers(...frame.down, plot.height).map((tick) => (
          <g key={tick} class="section-tick">
            <line x1={margin.left - 5} x2={margin.left} y1={y(frame.down[0] + tick / milli)} y2={y(frame.down[0] + tick / milli)} />
            <text x={margin.left - 8} y={y(frame.down[0] + tick / milli) + 4} text-anchor="end">
              {tickText(tick)}
            </text>
          </g>
        ))}
        <text class="block-axis" x={margin.left + 0.5 * plot.width} y={height - 5} text-anchor="middle">
          {cut.axis === 'x' ? 'y (mm)' : 'x (mm)'}
        </text>
        <text class="block-axis" text-anchor="middle" transform={`translate(13 ${margin.top + 0.5 * plot.height}) rotate(-90)`}>
          {level ? 'y (mm)' : 'depth (mm)'}
        </text>
        {names &&
          bands.map((band, i) => (
            <g key={band.name} class="section-tick">
              <path fill="none" d={`M${margin.left + plot.width} ${y(0.5 * (band.top + band.bottom))}h5L${margin.left + plot.width + 15} ${rows[i]}h4`} />
              <text x={margin.left + plot.width + 23} y={rows[i]! + 4}>
                {band.name}
              </text>
            </g>
          ))}
      </svg>
    </div>
  );
}

function bandAt({ bands, cut }: Shown): string {
  return (bands.find((band) => cut.position < band.bottom) ?? bands[bands.length - 1])?.name ?? '';
}

function FieldImage({ shown, width, height }: { shown: Shown; width: number; height: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { field, cut, piece, depth } = shown;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !field) return;
    const frame = frameOf(cut, piece, depth);
    if (cut.axis === 'z') frame.down = [frame.down[1], frame.down[0]];
    context.putImageData(new ImageData(sectionPixels(field, cut, frame, width, height), width, height), 0, 0);
  }, [field, cut, piece, depth, width, height]);
  return <canvas ref={canvas} width={width} height={height} />;
}
