import type { ComponentChildren } from 'preact';

/** A part of the treatment under its title. */
export function Section({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="setup-section">
      <h2>{title}{note && <span class="note">{note}</span>}</h2>
      {children}
    </section>
  );
}
