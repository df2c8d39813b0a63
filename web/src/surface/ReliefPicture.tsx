import { useEffect, useMemo, useRef } from 'preact/hooks';

import { displayText } from '../units';
import type { Coat } from './paint';
import { barLength, paint } from './paint';
import type { Light, Relief } from './relief';
import { castShadows, shade, slopes } from './relief';

const umbra = 0.25; // [1] of the light left in a cast shadow

export interface ReliefPictureProps {
  before: Relief;
  after: Relief;
  coats: [Coat, Coat];
  light: Light;
  exaggeration: number;
  /** [1] where before gives way to after, from the left */
  wipe: number;
  onWipe: (wipe: number) => void;
  afterText: string;
}

/** One surface under its light. */
function Side({ relief, coat, light, exaggeration, clip, label }: { relief: Relief; coat: Coat; light: Light; exaggeration: number; clip: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const slope = useMemo(() => slopes(relief), [relief]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const lit = shade(relief, slope, light, exaggeration);
    castShadows(relief, lit, light, exaggeration, umbra);
    context.putImageData(new ImageData(paint(relief, lit, coat), relief.columns, relief.rows), 0, 0);
  }, [relief, slope, coat, light.azimuth, light.elevation, exaggeration]);
  return <canvas ref={canvas} width={relief.columns} height={relief.rows} role="img" aria-label={label} style={{ clipPath: clip }} />;
}

/** Before at the left, after at the right of a line that moves. */
export function ReliefPicture(props: ReliefPictureProps) {
  const { before, after, coats, light, exaggeration, wipe, onWipe, afterText } = props;
  const width = before.columns * before.dx;
  const bar = barLength(width);
  const percent = 100 * wipe;
  const follow = (event: PointerEvent) => {
    if (event.buttons === 0 && event.type !== 'pointerdown') return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    onWipe(Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1));
  };
  return (
    <div class="relief" style={{ aspectRatio: `${width} / ${before.rows * before.dy}` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}>
      <Side relief={before} coat={coats[0]} light={light} exaggeration={exaggeration} clip={`inset(0 ${100 - percent}% 0 0)`} label="The surface before, under raking light" />
      <Side relief={after} coat={coats[1]} light={light} exaggeration={exaggeration} clip={`inset(0 0 0 ${percent}%)`} label={`The surface ${afterText}, under raking light`} />
      <i class="relief-line" style={{ left: `${percent}%` }} />
      <span class="relief-tag relief-before" hidden={wipe < 0.15}>before</span>
      <span class="relief-tag relief-after" hidden={wipe > 0.85}>after</span>
      <span class="relief-bar" style={{ width: `${(100 * bar) / width}%` }}>
        <b>{displayText(bar, 'm')}</b>
      </span>
    </div>
  );
}
