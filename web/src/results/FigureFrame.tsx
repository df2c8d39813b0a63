import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

import { saveFigure } from '../export/picture';

interface FigureFrameProps {
  name: string;
  title: string;
  caption?: string;
  unit?: string;
  legend?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}

/** A figure: title, what is drawn, what it means; its drawing can be saved as a picture. */
export function FigureFrame({ name, title, caption, unit, legend, wide, children }: FigureFrameProps) {
  const frame = useRef<HTMLElement>(null);
  return (
    <figure ref={frame} class={wide ? 'wide' : ''} data-figure={name}>
      <div class="figure-head">
        <h3>{title}{unit && <span class="figure-unit">{unit}</span>}</h3>
        <button type="button" class="link save" aria-label={`Save the figure ${title} as PNG`}
          onClick={() => frame.current && void saveFigure(frame.current, title)}>PNG</button>
      </div>
      {legend}
      {children}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
