import { useId } from 'preact/hooks';

import { day, displayText } from '../units';
import { ticks, tickText } from './ticks';

export interface ScrubberProps {
  /** moments that can be shown, rising [s] */
  moments: number[];
  sessions: number[];
  at: number;
  /** whether the moments are few that a run kept, to be marked one by one */
  kept: boolean;
  onChange: (index: number) => void;
}

/** A moment in words: "day 28", with hours in the first two days. */
export function momentText(seconds: number): string {
  if (seconds > 0 && seconds < 2 * day) return `${displayText(seconds, 's')} after the first session`;
  return `day ${tickText(Math.round((10 * seconds) / day) / 10)}`;
}

/** Place of the moment that is nearest to a time. */
export function nearest(moments: readonly number[], time: number): number {
  const distance = (i: number) => Math.abs(moments[i]! - time);
  return moments.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
}

/** Where a key leads among `count` moments; null for other keys. */
export function stepped(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 7, PageDown: -7, Home: -count, End: count };
  const by = steps[key];
  return by === undefined ? null : Math.min(Math.max(at + by, 0), count - 1);
}

/** Time of the picture: a slider over the moments, on an axis of days with the sessions marked. */
export function Scrubber({ moments, sessions, at, kept, onChange }: ScrubberProps) {
  const id = useId();
  const first = Math.min(moments[0] ?? 0, sessions[0] ?? 0, 0);
  const last = Math.max(moments[moments.length - 1] ?? 0, sessions[sessions.length - 1] ?? 0, first + day);
  const place = (seconds: number) => `${((100 * (seconds - first)) / (last - first)).toFixed(3)}%`;
  const done = sessions.filter((session) => session <= (moments[at] ?? 0)).length;
  const pick = (event: MouseEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    onChange(nearest(moments, first + ((event.clientX - box.left) / box.width) * (last - first)));
  };
  // A step of the keys goes to the next moment, however far it is.
  const step = (event: KeyboardEvent) => {
    const next = stepped(event.key, at, moments.length);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  const text = `${momentText(moments[at] ?? 0)}, ${done} of ${sessions.length} ${sessions.length === 1 ? 'session' : 'sessions'} done`;
  return (
    <div class="moments">
      <label for={id}>
        Time: <strong>{text}</strong>
      </label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        step="any"
        value={moments[at] ?? first}
        aria-valuetext={text}
        onKeyDown={step}
        onInput={(event) => {
          const next = nearest(moments, Number(event.currentTarget.value));
          event.currentTarget.value = String(moments[next] ?? first); // the knob stands on moments only
          onChange(next);
        }}
      />
      <div class="moments-axis" aria-hidden="true" onClick={pick}>
        {sessions.map((session, i) => (
          <i key={`session ${i}`} class="moments-session" style={{ left: place(session) }} title={`session ${i + 1}, ${momentText(session)}`} />
        ))}
        {kept && moments.map((moment) => <i key={moment} class="moments-moment" style={{ left: place(moment) }} />)}
        <i class="moments-now" style={{ left: place(moments[at] ?? 0) }} />
        {ticks(first / day, last / day, 6).map((tick) => (
          <span key={tick} style={{ left: place(tick * day) }}>
            {tickText(tick)}
          </span>
        ))}
      </div>
      <p class="moments-key" aria-hidden="true">
        days since the first session; <i class="moments-session" /> session{kept && (
          <>
            , <i class="moments-moment" /> kept moment
          </>
        )}
      </p>
    </div>
  );
}
