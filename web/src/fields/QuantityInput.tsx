import type { ControlProps } from './Control';
import { DraftInput } from './DraftInput';
import { keyLabel } from './label';
import { completeQuantity, inUnit, writeQuantity } from './quantity';

/** A number with its unit as text, and a slider over the usual part of its range. */
export function QuantityInput({ of: key, id, value, shown, set, slide }: ControlProps) {
  const unit = key.kind === 'quantity' ? (key.unit ?? '') : '';
  const text = value === null ? (shown ?? key.fallback ?? '') : String(value);
  const take = (typed: string) => {
    if (typed.trim() === '') set(undefined);
    else if (key.kind === 'quantity') set(completeQuantity(typed, unit));
    else set(Number.isNaN(Number(typed)) ? typed : Number(typed));
  };
  const number = inUnit(text, unit);
  return (
    <span class="quantity">
      {slide && (
        <input type="range" aria-label={`${keyLabel(key.name)}, slider`} min={slide.low} max={slide.high}
          step={slide.step} value={number ?? slide.low}
          onInput={(event) => {
            const moved = event.currentTarget.valueAsNumber;
            set(key.kind === 'quantity' ? writeQuantity(moved, unit) : moved);
          }} />
      )}
      <DraftInput id={id} text={text} take={take} size={Math.max(6, text.length)} placeholder={unit ? `… ${unit}` : ''} />
    </span>
  );
}
