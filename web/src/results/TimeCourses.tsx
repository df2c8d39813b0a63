import { useMemo, useState } from 'preact/hooks';

import type { Document } from '../document';
import { day, displayText, week } from '../units';
import { figures } from './courses';
import { Plot } from './Plot';

const sizes = { weeks: week, days: day, hours: 3600 } as const;

/** Everything that is followed in time; one moment is looked at in all figures at once. */
export function TimeCourses({ document }: { document: Document }) {
  const all = useMemo(() => figures(document), [document]);
  const [moment, setMoment] = useState<number | null>(null); // [s]
  const end = document.timeline.time.at(-1) ?? 0;
  const shown = moment === null ? end : Math.min(moment, end);
  return (
    <section class="courses" aria-labelledby="courses-title">
      <h2 id="courses-title">Over time</h2>
      <div class="scrubber">
        <label for="moment">Moment</label>
        <input id="moment" type="range" min={0} max={end} step={Math.max(1, Math.round(end / 600))} value={shown}
          aria-valuetext={momentText(shown, document)} onInput={(event) => setMoment(event.currentTarget.valueAsNumber)} />
        <output for="moment">{momentText(shown, document)}</output>
      </div>
      <div class="figures">
        {all.map((figure) => (
          <Plot key={figure.name} figure={figure} at={moment === null ? null : shown / sizes[figure.timeUnit]}
            scrub={(time) => setMoment(Math.max(0, time * sizes[figure.timeUnit]))} />
        ))}
      </div>
      <p class="figure-note">
        Triangles mark the sessions. {document.bands ? 'Shaded: 90 % of what is expected for one subject; choose a curve in a legend to see its band.' : ''}
      </p>
    </section>
  );
}

/** "day 42, 12 days after session 2" */
function momentText(time: number, document: Document): string {
  const before = document.sessions.filter((session) => session.time <= time);
  const last = before.at(-1);
  const days = `day ${Math.round(time / day)}`;
  if (!last || document.sessions.length < 2) return days;
  return `${days}, ${displayText(Math.round((time - last.time) / day) * day, 's').replace(/^0 s$/, 'just')} after session ${before.length}`;
}
