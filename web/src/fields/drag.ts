/** Follows a pointer from its press until it is let go; `moved` gets the way since the press [px]. */
export function startDrag(event: PointerEvent, moved: (x: number, y: number) => void, ended: () => void = () => {}): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const target = event.currentTarget as Element;
  const { clientX, clientY, pointerId } = event;
  const move = (now: Event) => {
    const pointer = now as PointerEvent;
    if (pointer.pointerId === pointerId) moved(pointer.clientX - clientX, pointer.clientY - clientY);
  };
  const end = () => {
    target.removeEventListener('pointermove', move);
    target.removeEventListener('pointerup', end);
    target.removeEventListener('pointercancel', end);
    ended();
  };
  target.setPointerCapture(pointerId);
  target.addEventListener('pointermove', move);
  target.addEventListener('pointerup', end);
  target.addEventListener('pointercancel', end);
  (target as HTMLElement).focus?.();
}

/** The step an arrow key asks for: 1, -1, 10 (page), or null for other keys; Home and End give infinities. */
export function keyStep(event: KeyboardEvent): number | null {
  const steps: Record<string, number> = {
    ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity,
  };
  return steps[event.key] ?? null;
}
