import { keyStep, startDrag } from '../fields/drag';
import { inUnit, writeQuantity } from '../fields/quantity';
import { useWidth } from '../fields/useWidth';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { displayText } from '../units';
import { DepthAxis } from './DepthAxis';
import { lengthLimits, needleScene } from './needle';
import { Needles } from './Needles';
import { SkinLayers } from './SkinLayers';

const height = 340; // [px]
const headRoom = 0.2; // share of the drawing above the skin
const lengthKey = 'device.needle.length';

/** Needle and skin to scale; the tip is a handle that sets the needle's length. */
export function NeedleDrawing() {
  const { catalogue, treatment } = useLab();
  const { document, resolved, values } = useTreatmentState();
  const [frame, width] = useWidth<HTMLDivElement>(460);
  if (!document) return <div class="needle-drawing empty" ref={frame} aria-busy="true" />;

  const limits = lengthLimits(catalogue, resolved);
  const chosen = inUnit(String(values[lengthKey] ?? ''), 'mm');
  const length = chosen === null ? document.device.needle.length : chosen * 1e-3;
  const scene = needleScene(document, resolved, length);
  const deepest = Math.max(limits.high * 1e-3, length, 0.5e-3) * 1.12;
  const scale = (height * (1 - headRoom)) / deepest; // [px/m]
  const surface = height * headRoom;
  const view = { width, height, scale, surface, middle: width / 2 };

  const set = (millimetres: number) => {
    const stepped = Math.round(millimetres / limits.step) * limits.step;
    const kept = Math.min(limits.high, Math.max(limits.low, stepped));
    treatment.set(lengthKey, writeQuantity(kept, 'mm'));
  };
  const drag = (event: PointerEvent) => {
    const start = length * 1e3;
    startDrag(event, (_x, y) => set(start + (y / scale) * 1e3));
  };
  const press = (event: KeyboardEvent) => {
    const step = keyStep(event);
    if (step === null) return;
    event.preventDefault();
    // Down is deeper, as on the drawing.
    const direction = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? -1 : 1;
    set(Number.isFinite(step) ? length * 1e3 + direction * step * limits.step : step < 0 ? limits.low : limits.high);
  };
  return (
    <div class="needle-drawing" ref={frame}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
        <SkinLayers scene={scene} view={view} />
        <Needles scene={scene} view={view} />
        <DepthAxis scene={scene} view={view} deepest={deepest} />
        <g class="tip" role="slider" tabindex={0} aria-label="Needle length" aria-orientation="vertical" aria-valuemin={limits.low}
          aria-valuemax={limits.high} aria-valuenow={Number((length * 1e3).toPrecision(4))} aria-valuetext={displayText(length, 'm')}
          transform={`translate(${view.middle} ${surface + length * scale})`} onPointerDown={drag} onKeyDown={press}>
          <circle r="20" class="tip-reach" />
          <circle r="9" class="tip-grip" />
          <path d="M-3.500 -1.500L0 -5L3.500 -1.500M-3.500 1.500L0 5L3.500 1.500" class="tip-arrows" />
        </g>
      </svg>
    </div>
  );
}
