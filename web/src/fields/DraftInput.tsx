import { useState } from 'preact/hooks';

interface DraftInputProps {
  id: string;
  text: string;
  take: (text: string) => void;
  placeholder?: string;
  size?: number;
}

/** A line of text that counts when it is finished (Enter, or leaving it); answers that arrive meanwhile do not disturb it. */
export function DraftInput({ id, text, take, placeholder, size }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (typed: string) => {
    setDraft(null);
    if (typed !== text) take(typed);
  };
  return (
    <input id={id} type="text" value={draft ?? text} size={size} placeholder={placeholder} autocomplete="off"
      onInput={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && finish(event.currentTarget.value)}
      onBlur={(event) => draft !== null && finish(event.currentTarget.value)} />
  );
}
