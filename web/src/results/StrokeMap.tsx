import { useEffect, useRef } from 'preact/hooks';

import type { Strokes } from '../document';
import { tokenColour, useTheme } from '../theme';
import { useWidth } from '../fields/useWidth';
import { displayText } from '../units';
import { depthClasses } from './depthClasses';
import { FigureFrame } from './FigureFrame';

const largest = 420; // [px]

/** Every hole of the first session where it fell, coloured by its depth. */
export function StrokeMap({ strokes }: { strokes: Strokes }) {
  const [frame, width] = useWidth<HTMLDivElement>(360);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const side = Math.min(width, largest);
  const classes = depthClasses(strokes);
  const punctured = strokes.punctured.reduce((sum, each) => sum + each, 0);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, strokes, side);
  }, [strokes, side, theme]);
  return (
    <FigureFrame name="strokes" title="Where the needles went" unit={`${displayText(strokes.width, 'm')} across, first session`}
      legend={
        <ul class="legend">
          {classes.map(({ from, to }, index) => (
            <li><svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" style={{ fill: `var(--p${index})` }} /></svg>
              {displayText(from, 'm')} to {displayText(to, 'm')}</li>
          ))}
        </ul>
      }
      caption={`${punctured} of ${strokes.x.length} strokes broke the skin; open circles did not. Dots are drawn larger than the holes.`}>
      <div ref={frame} class="stroke-map">
        <canvas ref={canvas} role="img" aria-label={`Map of ${strokes.x.length} needle strokes, ${punctured} of which broke the skin`} />
      </div>
    </FigureFrame>
  );
}

function draw(canvas: HTMLCanvasElement, strokes: Strokes, side: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = side * devicePixelRatio;
  canvas.height = side * devicePixelRatio;
  canvas.style.width = `${side}px`;
  canvas.style.height = `${side}px`;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = tokenColour('--sunk');
  context.fillRect(0, 0, side, side);
  const scale = side / strokes.width;
  const classes = depthClasses(strokes);
  const colours = classes.map((_, index) => tokenColour(`--p${index}`));
  const radius = strokes.x.length > 1500 ? 1.4 : 2;
  strokes.x.forEach((x, index) => {
    const depth = strokes.depth[index] ?? 0;
    const broke = strokes.punctured[index] === 1;
    context.beginPath();
    // y counts from the lower edge, pixels from the upper one.
    context.arc(x * scale, side - (strokes.y[index] ?? 0) * scale, Math.max(radius, (strokes.radius[index] ?? 0) * scale), 0, 2 * Math.PI);
    if (broke) {
      context.fillStyle = colours[Math.max(0, classes.findLastIndex((each) => depth >= each.from))] ?? '';
      context.fill();
    } else {
      context.strokeStyle = tokenColour('--soft');
      context.stroke();
    }
  });
}
