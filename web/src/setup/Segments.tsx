import { findKey } from '../api/catalogue';
import { choiceLabel, keyLabel } from '../fields/label';
import { useLab, useTreatmentState } from '../treatment/useTreatment';

/** A choice among few, all in sight. */
export function Segments({ name }: { name: string }) {
  const { catalogue, treatment } = useLab();
  const { values, resolved } = useTreatmentState();
  const key = findKey(catalogue, name);
  const now = values[name] ?? resolved[name]?.value ?? key?.fallback;
  return (
    <div class="segments" role="radiogroup" aria-label={keyLabel(name)} id={`key-${name.replaceAll('.', '-')}`}>
      {key?.choices?.map((choice) => (
        <label>
          <input type="radio" name={name} value={choice} checked={now === choice} onChange={() => treatment.set(name, choice)} />
          <span>{choiceLabel(choice)}</span>
        </label>
      ))}
    </div>
  );
}
