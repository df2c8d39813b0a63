import { useEffect, useRef, useState } from 'preact/hooks';

import { useLab } from '../treatment/useTreatment';

/** What `acicula explain` says about a name. */
export function Explanation({ name, close }: { name: string; close: () => void }) {
  const { api } = useLab();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('…');
  useEffect(() => {
    dialog.current?.showModal();
    api.get<{ text: string }>(`/explain?name=${encodeURIComponent(name)}`).then(
      (answer) => setText(answer.text),
      (error: Error) => setText(error.message),
    );
  }, [name]);
  return (
    <dialog ref={dialog} class="dialog explanation" onClose={close} aria-label={`Explanation of ${name}`}>
      <div class="dialog-head"><h2><code>{name}</code></h2><button type="button" class="quiet" onClick={() => dialog.current?.close()}>Close</button></div>
      <pre tabIndex={0}>{text}</pre>
    </dialog>
  );
}
