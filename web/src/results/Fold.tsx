import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A part that opens on demand; print has it open. Its content is made when it is first opened, unless `ready`. */
export function Fold({ title, open, ready, children }: { title: string; open?: boolean; ready?: boolean; children: () => ComponentChildren }) {
  const [made, setMade] = useState(open || ready || false);
  return (
    <details class="fold" open={open} onToggle={(event) => event.currentTarget.open && setMade(true)}>
      <summary><h2>{title}</h2></summary>
      {made && children()}
    </details>
  );
}
