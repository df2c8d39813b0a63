import { useMemo } from 'preact/hooks';

import type { Document, Endpoint } from '../document';
import { display } from '../units';
import { headlineEndpoints, intervalText, meaningOf, observerText, timeText } from './endpoints';
import { GradeBadge } from './GradeBadge';
import { SourcePopover } from './SourcePopover';

/** The endpoints that answer most questions, as cards. */
export function Headlines({ document, computing }: { document: Document; computing?: boolean }) {
  const endpoints = useMemo(() => headlineEndpoints(document), [document]);
  return (
    <section class="headlines" aria-labelledby="headlines-title">
      <h2 id="headlines-title" class="visually-hidden">Headline results</h2>
      {endpoints.map((endpoint) => <Card document={document} endpoint={endpoint} computing={computing ?? false} />)}
    </section>
  );
}

function Card({ document, endpoint, computing }: { document: Document; endpoint: Endpoint; computing: boolean }) {
  const shown = display(endpoint.value, endpoint.unit, endpoint.name);
  const interval = intervalText(endpoint);
  const observer = observerText(endpoint);
  return (
    <article class="card" data-endpoint={endpoint.name}>
      <h3>{meaningOf(document, endpoint.name).replace(/ against the same skin before$/, '')}</h3>
      <p class="value">{shown.number}<span class="value-unit">{shown.unit === '°' ? '°' : shown.unit && ` ${shown.unit}`}</span></p>
      <Range endpoint={endpoint} />
      <p class="interval">{interval || (computing ? 'interval follows' : 'no interval')}</p>
      <p class="when">{[timeText(endpoint), observer].filter(Boolean).join(', ')}</p>
      <div class="card-foot">
        <GradeBadge grade={endpoint.grade} />
        <SourcePopover document={document} endpoint={endpoint} />
      </div>
    </article>
  );
}

/** The interval as a line with the value on it, and zero when it is near. */
function Range({ endpoint }: { endpoint: Endpoint }) {
  if (!endpoint.interval90 || endpoint.value === null) return <svg class="range" viewBox="0 0 100 10" aria-hidden="true" />;
  const [low, high] = endpoint.interval90;
  const least = Math.min(low, endpoint.value, 0);
  const most = Math.max(high, endpoint.value, 0);
  const x = (value: number) => (most > least ? 2 + (96 * (value - least)) / (most - least) : 50);
  return (
    <svg class="range" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path class="range-zero" d={`M${x(0)} 0V10`} />
      <path class="range-line" d={`M${x(low)} 5H${x(high)}`} />
      <path class="range-value" d={`M${x(endpoint.value)} 0.500V9.500`} />
    </svg>
  );
}
