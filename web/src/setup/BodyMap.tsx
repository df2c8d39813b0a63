import { findEntry } from '../api/catalogue';
import { keyStep } from '../fields/drag';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { back, face, front, type Figure } from './bodyShapes';

const order = [face, front, back].flatMap((figure) => figure.sites.map((site) => ({ figure, name: site.name })));

/** The body from the front and the back, and the face: one click on a site chooses it. */
export function BodyMap() {
  const { catalogue, treatment } = useLab();
  const { resolved } = useTreatmentState();
  const chosen = String(resolved['subject.site']?.value ?? '');
  const entry = findEntry(catalogue, 'sites', chosen);
  const choose = (name: string) => treatment.set('subject.site', name);
  const walk = (event: KeyboardEvent) => {
    const step = keyStep(event);
    if (step === null || !Number.isFinite(step)) return;
    event.preventDefault();
    const index = order.findIndex((each) => each.name === chosen);
    const next = order[(index + Math.sign(step) + order.length) % order.length];
    if (!next) return;
    choose(next.name);
    const scope = (event.currentTarget as Element).querySelector<SVGElement>(`[data-site="${next.name}"]`);
    scope?.focus();
  };
  return (
    <div class="body-map" role="radiogroup" aria-label="Site on the body" onKeyDown={walk}>
      {[face, front, back].map((figure) => <Drawing figure={figure} chosen={chosen} choose={choose} />)}
      <p class="body-map-name" aria-live="polite">{entry?.title ?? (chosen || 'Choose a site')}</p>
    </div>
  );
}

function Drawing({ figure, chosen, choose }: { figure: Figure; chosen: string; choose: (name: string) => void }) {
  const { catalogue } = useLab();
  const clip = `clip-${figure.title}`;
  return (
    <svg class={`figure-${figure.title.toLowerCase()}`} viewBox={`0 0 ${figure.width} ${figure.height}`} role="presentation">
      <clipPath id={clip}>{figure.outlines.map((path) => <path d={path} />)}</clipPath>
      <g class="body" aria-hidden="true">{figure.outlines.map((path) => <path d={path} />)}</g>
      <g clip-path={`url(#${clip})`}>
        {figure.sites.map((site) => {
          const known = findEntry(catalogue, 'sites', site.name);
          if (!known) return null;
          const active = site.name === chosen;
          const isFocus = active || (chosen === '' && order[0]?.name === site.name);
          return (
            <g class="site" role="radio" aria-checked={active} aria-label={`${known.title} (${figure.title.toLowerCase()})`}
              tabindex={isFocus ? 0 : -1} data-site={site.name} onClick={() => choose(site.name)}
              onKeyDown={(event) => (event.key === ' ' || event.key === 'Enter') && (event.preventDefault(), choose(site.name))}>
              <title>{known.title}</title>
              {site.areas.map((path) => <path d={path} />)}
            </g>
          );
        })}
      </g>
      <g class="lines" aria-hidden="true">{figure.lines.map((path) => <path d={path} />)}</g>
    </svg>
  );
}
