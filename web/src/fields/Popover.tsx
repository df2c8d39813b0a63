import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const panelWidth = 340; // [px] as in the style sheet
const roomBelow = 260; // [px] with less, the panel opens upwards

/** A button that opens a small panel beside itself; Escape and a click elsewhere close it. */
export function Popover({ label, text, children }: { label: string; text: string; children: ComponentChildren }) {
  const whole = useRef<HTMLSpanElement>(null);
  const [style, setStyle] = useState<Record<string, string> | null>(null);
  useEffect(() => {
    if (!style) return undefined;
    const elsewhere = (event: Event) => !whole.current?.contains(event.target as Node) && setStyle(null);
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('scroll', elsewhere, true);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('scroll', elsewhere, true);
    };
  }, [style]);
  const toggle = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const left = `${Math.max(8, Math.min(box.left, window.innerWidth - panelWidth - 8))}px`;
    const up = window.innerHeight - box.bottom < roomBelow && box.top > roomBelow;
    setStyle(style ? null : up ? { left, bottom: `${window.innerHeight - box.top + 4}px` } : { left, top: `${box.bottom + 4}px` });
  };
  return (
    <span class="popover" ref={whole} onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), setStyle(null))}>
      <button type="button" class="link" aria-expanded={style !== null} aria-label={label} onClick={toggle}>{text}</button>
      {style && <div class="popover-panel" role="group" aria-label={label} style={style}>{children}</div>}
    </span>
  );
}
