import type { Document, Endpoint } from '../document';
import { display, displayText } from '../units';

const observers: Record<string, string> = { papillary: 'papillary dermis', section: 'whole section' };

/** Where an endpoint is observed, in words; empty when there is one way only. */
export function observerText(endpoint: Endpoint): string {
  return endpoint.observer ? (observers[endpoint.observer] ?? endpoint.observer) : '';
}

export function meaningOf(document: Document, name: string): string {
  return document.meanings[name]?.meaning ?? name;
}

/** "first session" or the time since then. */
export function timeText(endpoint: Endpoint): string {
  if (endpoint.time === null) return '';
  return endpoint.time === 0 ? 'first session' : `after ${displayText(endpoint.time, 's')}`;
}

export function intervalText(endpoint: Endpoint): string {
  if (!endpoint.interval90) return '';
  const [low, high] = endpoint.interval90;
  const [from, to] = [display(low, endpoint.unit, endpoint.name), display(high, endpoint.unit, endpoint.name)];
  const start = from.unit === to.unit && from.unit !== '°' ? from.number : displayText(low, endpoint.unit, endpoint.name);
  return `${start} to ${displayText(high, endpoint.unit, endpoint.name)}`;
}

/** The headline endpoints that the run has, each at its latest time and its first observer. */
export function headlineEndpoints(document: Document): Endpoint[] {
  return document.headlines.flatMap((name) => {
    const found = document.summary.endpoints.filter((each) => each.name === name && each.value !== null);
    const latest = Math.max(...found.map((each) => each.time ?? 0));
    const best = found.find((each) => (each.time ?? 0) === latest);
    return best ? [best] : [];
  });
}
