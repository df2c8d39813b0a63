import { useId } from 'preact/hooks';

export interface Choice<Kind> {
  value: Kind;
  text: string;
}

/** A choice among few, all in sight. */
export function Choose<Kind extends string>(props: { label: string; now: Kind; of: Choice<Kind>[]; onChange: (value: Kind) => void }) {
  const name = useId();
  return (
    <div class="segments" role="radiogroup" aria-label={props.label}>
      {props.of.map(({ value, text }) => (
        <label key={value}>
          <input type="radio" name={name} checked={props.now === value} onChange={() => props.onChange(value)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

/** A choice among many. */
export function Pick<Kind extends string>(props: { label: string; now: Kind; of: Choice<Kind>[]; onChange: (value: Kind) => void }) {
  const id = useId();
  return (
    <div class="block-control">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.now} onChange={(event) => props.onChange(event.currentTarget.value as Kind)}>
        {props.of.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface SlideProps {
  label: string;
  /** the value with its unit, as it is read */
  text: string;
  low: number;
  high: number;
  now: number;
  onChange: (value: number) => void;
}

const slideSteps = 200;

/** A value between two ends. */
export function Slide({ label, text, low, high, now, onChange }: SlideProps) {
  const id = useId();
  return (
    <div class="block-control">
      <label for={id}>
        {label}: <strong>{text}</strong>
      </label>
      <input id={id} type="range" min={low} max={high} step={(high - low) / slideSteps || 1} value={now} aria-valuetext={text} onInput={(event) => onChange(Number(event.currentTarget.value))} />
    </div>
  );
}
