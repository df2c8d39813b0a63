import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A panel at the side; what is under it can still be used. Escape closes it. */
export function Drawer({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    // Escape closes from wherever the focus is, but not while a dialog lies over the panel.
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && !document.querySelector('dialog[open]') && close();
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('keydown', escape);
      before?.focus?.();
    };
  }, []);
  return (
    <div ref={panel} class="drawer" role="dialog" aria-label={title} tabIndex={-1}>
      <div class="drawer-head"><h2>{title}</h2><button type="button" class="quiet" onClick={close}>Close</button></div>
      {children}
    </div>
  );
}
