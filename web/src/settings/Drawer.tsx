import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A panel at the side; what is under it can still be used. Escape closes it. */
export function Drawer({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    return () => before?.focus?.();
  }, []);
  return (
    <aside ref={panel} class="drawer" role="dialog" aria-label={title} tabIndex={-1} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div class="drawer-head"><h2>{title}</h2><button type="button" class="quiet" onClick={close}>Close</button></div>
      {children}
    </aside>
  );
}
