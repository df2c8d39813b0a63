import { useRef } from 'preact/hooks';

import { keyStep, startDrag } from '../fields/drag';
import { writeQuantity } from '../fields/quantity';
import { useWidth } from '../fields/useWidth';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { day, displayText } from '../units';
import { CalendarTicks } from './CalendarTicks';

const height = 84; // [px]
const line = 40; // [px] from the top
const margin = 18; // [px]
const longest = 60; // sessions, as many as the key allows

/** Sessions and follow-up on a line of time; the second session drags the interval, the end drags the follow-up. */
export function Calendar() {
  const { treatment } = useLab();
  const { resolved } = useTreatmentState();
  const [frame, width] = useWidth<HTMLDivElement>(460);
  const held = useRef<number | null>(null); // the scale stays as it was while something is dragged
  const sessions = Number(resolved['course.sessions']?.value ?? 1);
  const interval = Number(resolved['course.interval']?.value ?? 0);
  const followUp = Number(resolved['course.follow_up']?.value ?? 0);
  const last = (sessions - 1) * interval;
  const end = last + followUp;
  const scale = held.current ?? (width - 2 * margin) / Math.max(end * 1.06, day); // [px/s]
  const x = (time: number) => margin + time * scale;

  const setDays = (key: string, days: number) => treatment.set(key, writeQuantity(Math.max(1, Math.round(days)), 'days'));
  const setCount = (count: number) => treatment.set('course.sessions', Math.min(longest, Math.max(1, count)));
  const drag = (key: string, start: number, share: number) => (event: PointerEvent) => {
    held.current = scale;
    startDrag(event, (moved) => setDays(key, (start + moved / scale / share) / day), () => (held.current = null));
  };
  const press = (key: string, now: number) => (event: KeyboardEvent) => {
    const step = keyStep(event);
    if (step === null || !Number.isFinite(step)) return;
    event.preventDefault();
    setDays(key, now / day + step);
  };
  return (
    <div class="calendar" ref={frame}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
        <CalendarTicks end={end} x={x} y={line} width={width} />
        <path class="course-line" d={`M${x(0)} ${line}H${x(last)}`} />
        <path class="follow-line" d={`M${x(last)} ${line}H${x(end)}`} />
        {Array.from({ length: sessions }, (_, index) => (
          <g class="session" transform={`translate(${x(index * interval)} ${line})`}>
            <circle r="8" /><text dy="0.35em" text-anchor="middle">{sessions <= 20 ? index + 1 : ''}</text>
          </g>
        ))}
        {sessions > 1 && (
          <g class="grip" role="slider" tabindex={0} aria-label="Interval between sessions" aria-valuemin={1} aria-valuemax={730}
            aria-valuenow={Math.round(interval / day)} aria-valuetext={displayText(interval, 's')}
            transform={`translate(${x(interval)} ${line})`} onPointerDown={drag('course.interval', interval, 1)} onKeyDown={press('course.interval', interval)}>
            <rect x="-14" y="-22" width="28" height="44" class="reach" /><circle r="12" class="ring" />
            <path d="M-15 -3l-4 3l4 3M15 -3l4 3l-4 3" />
          </g>
        )}
        <g class="grip end" role="slider" tabindex={0} aria-label="End of follow-up" aria-valuemin={1} aria-valuemax={1820}
          aria-valuenow={Math.round(followUp / day)} aria-valuetext={`${displayText(followUp, 's')} after the last session`}
          transform={`translate(${x(end)} ${line})`} onPointerDown={drag('course.follow_up', followUp, 1)} onKeyDown={press('course.follow_up', followUp)}>
          <rect x="-14" y="-22" width="28" height="44" class="reach" /><path class="flag" d="M0 -14V14" />
          <path d="M-7 -3l-4 3l4 3M7 -3l4 3l-4 3" />
        </g>
      </svg>
      <div class="calendar-row">
        <span class="stepper">
          <button type="button" aria-label="One session less" disabled={sessions <= 1} onClick={() => setCount(sessions - 1)}>−</button>
          <output aria-live="polite">{sessions} {sessions === 1 ? 'session' : 'sessions'}</output>
          <button type="button" aria-label="One session more" disabled={sessions >= longest} onClick={() => setCount(sessions + 1)}>+</button>
        </span>
        <span class="faint">{sessions > 1 ? `${displayText(interval, 's')} apart, ` : ''}followed for {displayText(followUp, 's')} after the last</span>
      </div>
    </div>
  );
}
