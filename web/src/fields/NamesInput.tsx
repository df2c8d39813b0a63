import { useLab } from '../treatment/useTreatment';
import type { ControlProps } from './Control';
import { choiceLabel, keyLabel } from './label';

/** Any number out of a list: contraindications that apply, fields that are kept. */
export function NamesInput({ of: key, id, value, set }: ControlProps) {
  const { catalogue } = useLab();
  const options = key.names_folder
    ? catalogue.entries[key.names_folder].map((entry) => ({ name: entry.name, title: entry.title }))
    : (key.choices ?? []).map((name) => ({ name, title: choiceLabel(name) }));
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggle = (name: string, on: boolean) => {
    const next = on ? [...chosen, name] : chosen.filter((each) => each !== name);
    set(next.length > 0 ? next : undefined);
  };
  return (
    <span class="names" id={id} role="group" aria-label={keyLabel(key.name)}>
      {options.map(({ name, title }) => (
        <label class="tick">
          <input type="checkbox" checked={chosen.includes(name)}
            onChange={(event) => toggle(name, event.currentTarget.checked)} />
          <span>{title}</span>
        </label>
      ))}
    </span>
  );
}
