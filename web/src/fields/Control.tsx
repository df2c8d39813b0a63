import type { Key } from '../api/catalogue';
import type { Value } from '../api/setting';
import { useLab } from '../treatment/useTreatment';
import { DraftInput } from './DraftInput';
import { choiceLabel } from './label';
import { ListInput } from './ListInput';
import { NamesInput } from './NamesInput';
import { QuantityInput } from './QuantityInput';

export interface ControlProps {
  of: Key;
  id: string;
  value: Value | null; // as given; null when it is left to the default
  shown: string | null; // what holds now, as the program writes it
  set: (value: Value | undefined) => void;
  slide?: { low: number; high: number; step: number };
}

/** The plain control of a key, by its kind. */
export function Control(props: ControlProps) {
  const { of: key, id, value, shown, set } = props;
  const { catalogue } = useLab();
  const now = value === null ? (shown ?? key.fallback ?? '') : value;
  switch (key.kind) {
    case 'quantity':
    case 'number':
    case 'integer':
      return <QuantityInput {...props} />;
    case 'boolean':
      return (
        <span class="switch">
          <input id={id} type="checkbox" role="switch" checked={now === true || now === 'true' || now === 'yes'}
            onChange={(event) => set(event.currentTarget.checked)} />
        </span>
      );
    case 'choice':
      return (
        <select id={id} value={String(now)} onChange={(event) => set(event.currentTarget.value)}>
          {now === '' && <option value="">not given</option>}
          {key.choices?.map((choice) => <option value={choice}>{choiceLabel(choice)}</option>)}
        </select>
      );
    case 'entry': {
      const entries = key.names_folder ? catalogue.entries[key.names_folder] : [];
      const others = ['none', 'custom'].filter((name) => name === now || (name === 'none' && key.fallback === 'none'));
      return (
        <select id={id} value={String(now)} onChange={(event) => set(event.currentTarget.value)}>
          {now === '' && <option value="">choose</option>}
          {others.map((name) => <option value={name}>{choiceLabel(name)}</option>)}
          {entries.map((entry) => <option value={entry.name}>{entry.title}</option>)}
        </select>
      );
    }
    case 'entries':
    case 'names':
      return <NamesInput {...props} />;
    case 'times':
    case 'numbers':
      return <ListInput {...props} />;
    case 'file':
      return <DraftInput id={id} text={String(now)} take={(text) => set(text || undefined)} />;
  }
}
