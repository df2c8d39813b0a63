import { lightText } from './words';

const size = 88; // [px]
const step = Math.PI / 36;

/** The way of the light as a dial: drag the lamp, or turn it with the arrow keys. */
export function LightDial({ azimuth, onChange }: { azimuth: number; onChange: (azimuth: number) => void }) {
  const middle = size / 2;
  const reach = middle - 12;
  const [x, y] = [middle + reach * Math.cos(azimuth), middle - reach * Math.sin(azimuth)];
  const follow = (event: PointerEvent) => {
    if (event.buttons === 0 && event.type !== 'pointerdown') return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    onChange(Math.atan2(box.top + box.height / 2 - event.clientY, event.clientX - box.left - box.width / 2));
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowLeft: step, ArrowUp: step, ArrowRight: -step, ArrowDown: -step, PageUp: 9 * step, PageDown: -9 * step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onChange(azimuth + by);
  };
  const degrees = Math.round((azimuth * 180) / Math.PI + 360) % 360;
  return (
    <svg class="light-dial" width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="slider" tabindex={0}
      aria-label="Light comes from" aria-valuemin={0} aria-valuemax={360} aria-valuenow={degrees} aria-valuetext={`${lightText(azimuth)}, ${degrees} degrees`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow} onKeyDown={key}>
      <circle class="light-ring" cx={middle} cy={middle} r={reach} />
      <rect class="light-skin" x={middle - 12} y={middle - 12} width={24} height={24} rx={3} />
      <path class="light-ray" d={`M${x} ${y}L${middle + (x - middle) * 0.42} ${middle + (y - middle) * 0.42}`} />
      <circle class="light-lamp" cx={x} cy={y} r={8} />
    </svg>
  );
}
