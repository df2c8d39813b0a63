import { displayText } from '../units';
import type { BlockScene } from './scene';
import type { Shown } from './shown';
import { spread, ticks, tickText } from './ticks';

type Px = [number, number];

interface Edge {
  from: Px;
  to: Px;
  /** [mm] at from, at to */
  range: [number, number];
}

const milli = 1e3;
const shortest = 70; // [px] an edge that looks shorter has no numbers
const between = (a: Px, b: Px, t: number): Px => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];

/** The four corners of the bottom as they stand on the screen: from the one at the left by the nearest to the right. */
function bottomEdges(scene: BlockScene, shown: Shown): { x: Edge; y: Edge; left: Px[]; right: Px[] } {
  const { piece, depth } = shown;
  const corner = (x: number, y: number, z: number) => scene.project(x, y, z);
  const corners = [0, 1, 2, 3].map((i) => ({ x: i & 1 ? piece.x1 : piece.x0, y: i & 2 ? piece.y1 : piece.y0 }));
  const seen = corners.map((at) => ({ at, px: corner(at.x, at.y, depth) }));
  const by = (of: (each: (typeof seen)[number]) => number) => [...seen].sort((a, b) => of(a) - of(b));
  const near = by((each) => -each.px[1])[0]!;
  const alongX = seen.find((each) => each.at.y === near.at.y && each !== near)!;
  const alongY = seen.find((each) => each.at.x === near.at.x && each !== near)!;
  const upright = (each: (typeof seen)[number]): Px[] => [corner(each.at.x, each.at.y, 0), each.px];
  const across = by((each) => each.px[0]);
  return {
    x: { from: near.px, to: alongX.px, range: [milli * (near.at.x - piece.x0), milli * (alongX.at.x - piece.x0)] },
    y: { from: near.px, to: alongY.px, range: [milli * (near.at.y - piece.y0), milli * (alongY.at.y - piece.y0)] },
    left: upright(across[0]!),
    right: upright(across[3]!),
  };
}

/** Numbers along a lower edge, set off from it downwards and outwards. */
function EdgeScale({ edge, name }: { edge: Edge; name: string }) {
  const { from, to, range } = edge;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < shortest) return null;
  const outwards = to[0] >= from[0] ? 1 : -1;
  const off: Px = [7 * outwards, 13];
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const marks = ticks(low, high, Math.max(2, length / 70)).filter((tick) => {
    const t = (tick - range[0]) / (range[1] - range[0]);
    return t > 0.06; // the nearest corner belongs to two scales
  });
  const middle = between(from, to, 0.52);
  return (
    <g>
      {marks.map((tick) => {
        const at = between(from, to, (tick - range[0]) / (range[1] - range[0]));
        return (
          <g key={tick}>
            <line x1={at[0]} y1={at[1]} x2={at[0] + 0.45 * off[0]} y2={at[1] + 0.45 * off[1]} />
            <text x={at[0] + off[0]} y={at[1] + off[1] + 4} text-anchor={outwards > 0 ? 'start' : 'end'}>
              {tickText(tick)}
            </text>
          </g>
        );
      })}
      <text class="block-axis" x={middle[0] + 3.4 * off[0]} y={middle[1] + 2 * off[1] + 8} text-anchor={outwards > 0 ? 'start' : 'end'}>
        {name}
      </text>
    </g>
  );
}

/** Depths along the upright edge at the left. */
function DepthScale({ top, bottom, depth }: { top: Px; bottom: Px; depth: number }) {
  if (bottom[1] - top[1] < 44) return null;
  const deep = milli * depth;
  return (
    <g>
      {ticks(0, deep, Math.max(2, (bottom[1] - top[1]) / 34)).map((tick) => {
        const [x, y] = between(top, bottom, tick / deep);
        return (
          <g key={tick}>
            <line x1={x - 5} y1={y} x2={x} y2={y} />
            <text x={x - 9} y={y + 4} text-anchor="end">
              {tickText(tick)}
            </text>
          </g>
        );
      })}
      <text class="block-axis" text-anchor="middle" transform={`translate(${top[0] - 40} ${0.5 * (top[1] + bottom[1])}) rotate(-90)`}>
        depth (mm)
      </text>
    </g>
  );
}

/** The layers beside the upright edge at the right, each with a line to where it lies. */
function LayerNames({ top, bottom, shown, height }: { top: Px; bottom: Px; shown: Shown; height: number }) {
  const ends = shown.bands.map((band) => between(top, bottom, (0.5 * (band.top + band.bottom)) / shown.depth));
  const rows = spread(ends.map((end) => end[1]), 30, 14, height - 34);
  return (
    <g>
      {shown.bands.map((band, i) => {
        const [x, y] = ends[i]!;
        const row = rows[i]!;
        return (
          <g key={band.name}>
            <path d={`M${x} ${y}h6L${x + 20} ${row}h5`} fill="none" />
            <text class="block-layer" x={x + 29} y={row + 1}>
              {band.name}
            </text>
            <text x={x + 29} y={row + 14}>
              {band.thickness === null ? 'goes on below' : displayText(band.thickness, 'm')}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** What is written round the block. Hidden from screen readers: the same is told in words below the picture. */
export function Labels(props: { scene: BlockScene; shown: Shown; width: number; height: number; names: boolean }) {
  const { scene, shown, width, height, names } = props;
  const edges = bottomEdges(scene, shown);
  return (
    <svg class="block-labels" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <EdgeScale edge={edges.x} name="x (mm)" />
      <EdgeScale edge={edges.y} name="y (mm)" />
      <DepthScale top={edges.left[0]!} bottom={edges.left[1]!} depth={shown.depth} />
      {names && <LayerNames top={edges.right[0]!} bottom={edges.right[1]!} shown={shown} height={height} />}
    </svg>
  );
}
