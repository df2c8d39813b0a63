import type { ControlProps } from './Control';
import { DraftInput } from './DraftInput';
import { completeQuantity } from './quantity';

/** Several times or numbers in one line, with commas between. */
export function ListInput({ of: key, id, value, set }: ControlProps) {
  const shown = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);
  const take = (typed: string) => {
    const parts = typed.split(',').map((part) => part.trim()).filter((part) => part !== '');
    if (parts.length === 0) return set(undefined);
    if (key.kind === 'times') return set(parts.map((part) => completeQuantity(part, key.unit ?? '')));
    return set(parts.map((part) => (Number.isNaN(Number(part)) ? part : Number(part))));
  };
  return <DraftInput id={id} text={shown} take={take} placeholder={key.unit ? `… ${key.unit}, … ${key.unit}` : 'none'} />;
}
