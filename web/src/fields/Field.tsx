import type { ComponentChildren } from 'preact';

import { findKey, type Key } from '../api/catalogue';
import type { Value } from '../api/setting';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { Control } from './Control';
import { KeyHelp } from './KeyHelp';
import { keyLabel } from './label';
import { idle, typical } from './range';

export interface FieldProps {
  name: string;
  /** Part of the range that a slider goes over, in the key's unit; without it there is no slider. */
  slide?: { low: number; high: number; step: number };
  /** A control of its own in the place of the plain one. */
  children?: ComponentChildren;
  label?: string;
  /** A key can stand on the page and in the drawer at once; their names must differ. */
  place?: 'page' | 'drawer';
}

/** One key of the protocol: its name, its control, unit, range and typical value, and what is wrong with it. */
export function Field({ name, slide, children, label, place = 'page' }: FieldProps) {
  const { catalogue, treatment } = useLab();
  const { values, resolved, faults } = useTreatmentState();
  const key = findKey(catalogue, name);
  if (!key) return null;
  const wrong = faults.filter((fault) => fault.key === name);
  const given = values[name] !== undefined;
  const why = idle(key, resolved);
  const id = `${place === 'page' ? 'key' : 'drawer-key'}-${name.replaceAll('.', '-')}`;
  return (
    <div class={`field ${given ? 'given' : ''} ${wrong.length ? 'wrong' : ''}`} data-key={name}>
      <div class="field-head">
        <label for={id}>{label ?? keyLabel(name)}</label>
        <KeyHelp of={key} />
        {given && hasFallback(key) && (
          <button type="button" class="link reset" aria-label={`Reset ${keyLabel(name).toLowerCase()}`}
            onClick={() => treatment.set(name, undefined)}>reset</button>
        )}
      </div>
      {children ?? (
        <Control of={key} id={id} value={values[name] ?? null} shown={resolved[name]?.text ?? null} slide={slide}
          set={(value: Value | undefined) => treatment.set(name, value)} />
      )}
      <Facts of={key} why={why} />
      {wrong.map((fault) => (
        <p class="fault" role="alert">{fault.message}{fault.hint && <span> {fault.hint}</span>}</p>
      ))}
    </div>
  );
}

function hasFallback(key: Key): boolean {
  return key.fallback !== null || key.entry_field !== null;
}

function Facts({ of: key, why }: { of: Key; why: string | null }) {
  const { catalogue } = useLab();
  const { resolved } = useTreatmentState();
  const usual = typical(key, catalogue, resolved);
  const range = key.range_text;
  if (why) return <p class="facts-line">only when {why.replace(/^only when /i, '')}</p>;
  if (!range && !usual) return null;
  return (
    <p class="facts-line">
      {[range, usual ? `${usual.from === 'default' ? 'default' : 'typically'} ${usual.text}` : ''].filter(Boolean).join(' · ')}
    </p>
  );
}
