import { useRef, useState } from 'preact/hooks';

import type { Key } from '../api/catalogue';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { keyLabel } from './label';
import { typical } from './range';

const panelWidth = 320; // [px] as in the style sheet

/** What a key means, its unit, range, typical value and source; opens on hover, focus and click. */
export function KeyHelp({ of: key }: { of: Key }) {
  const { catalogue, explain } = useLab();
  const { resolved } = useTreatmentState();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const open = () => {
    const box = button.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(8, Math.min(box.left - 12, window.innerWidth - panelWidth - 8));
    setPlace({ left, top: box.bottom });
  };
  const close = () => setPlace(null);
  const usual = typical(key, catalogue, resolved);
  return (
    <span class="help" onMouseEnter={open} onMouseLeave={close} onFocusOut={(event) => {
      if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) close();
    }} onKeyDown={(event) => event.key === 'Escape' && place && (event.stopPropagation(), close())}>
      <button ref={button} type="button" class="help-button" aria-expanded={place !== null}
        aria-label={`About ${keyLabel(key.name).toLowerCase()}`} onFocus={open} onClick={open}>i</button>
      {place && (
        <span class="help-panel" role="group" aria-label={`About ${key.name}`} style={place}>
          <code>{key.name}</code>
          <span class="help-text">{key.doc} {key.range_hint}</span>
          <span class="help-facts">
            {key.unit && key.unit !== '1' && <span><b>Unit</b> {key.unit}</span>}
            {key.range_text && <span><b>Range</b> {key.range_text}</span>}
            <span><b>Default</b> {key.default_text}</span>
            {usual && usual.from !== 'default' && <span><b>Typical</b> {usual.text} <i>({usual.from})</i></span>}
            <span><b>Source</b> {key.source_text || key.source}</span>
          </span>
          <button type="button" class="link" onClick={() => (close(), explain(key.name))}>Explain in full</button>
        </span>
      )}
    </span>
  );
}
