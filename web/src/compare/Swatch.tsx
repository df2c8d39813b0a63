import { curveStyle } from '../results/plotOptions';

/** The line of a document. */
export function Swatch({ of }: { of: number }) {
  const { token, dash } = curveStyle(of);
  return (
    <svg class="compare-swatch" width="26" height="8" aria-hidden="true">
      <path d="M1 4H25" style={{ stroke: `var(${token})`, strokeDasharray: dash.join(' ') }} />
    </svg>
  );
}
