import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A part that opens on demand; print has it open. Its content is made when it is first opened, unless `ready`. */
export function Fold({ title, open, ready, children }: { title: string; open?: boolean; ready?: boolean; children: () => ComponentChildren }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [made, setMade] = useState(open || ready || false);
  useEffect(() => {
    const before = () => fold.current && (fold.current.open = true);
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  return (
    <details ref={fold} class="fold" open={open} onToggle={(event) => event.currentTarget.open && setMade(true)}>
      <summary><h2>{title}</h2></summary>
      {made && children()}
    </details>
  );
}
