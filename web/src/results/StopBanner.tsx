import type { Warning } from '../document';

/** What rules the treatment out. It stands over everything, and there is no way to put it away. */
export function StopBanner({ warnings }: { warnings: Warning[] }) {
  const stops = warnings.filter((warning) => warning.stop);
  if (stops.length === 0) return null;
  return (
    <div class="stop-banner" role="alert">
      <strong>Stop</strong>
      <ul>{stops.map((stop) => <li>{stop.text}</li>)}</ul>
    </div>
  );
}
