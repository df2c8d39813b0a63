import { useEffect, useRef, useState } from 'preact/hooks';

import type { Fault } from '../api/fault';
import { download } from '../export/download';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { Drawer } from './Drawer';

const pause = 250; // [ms] of typing before the text is sent

/** The protocol as text. The program reads what is typed; faults stand at their lines, the controls follow. */
export function ProtocolPane({ close }: { close: () => void }) {
  const { treatment } = useLab();
  const { toml, faults } = useTreatmentState();
  const [text, setText] = useState(toml);
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setText(toml);
  }, [toml]);
  const typed = (next: string) => {
    setText(next);
    typing.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      typing.current = false;
      treatment.write(next);
    }, pause);
  };
  const go = (fault: Fault) => {
    if (!area.current || !fault.line) return;
    const before = text.split('\n').slice(0, fault.line - 1).join('\n');
    const start = before.length + (fault.line > 1 ? 1 : 0) + Math.max(0, (fault.column ?? 1) - 1);
    area.current.focus();
    area.current.setSelectionRange(start, start);
  };
  const wrong = new Set(faults.map((fault) => fault.line));
  return (
    <Drawer title="Protocol" close={close}>
      <p class="faint">What the controls say, as the text that <code>acicula run</code> takes. Edit either; the other follows.</p>
      <div class="editor">
        <div class="gutter" ref={gutter} aria-hidden="true">
          {text.split('\n').map((_, index) => <span class={wrong.has(index + 1) ? 'wrong' : ''}>{index + 1}</span>)}
        </div>
        <textarea ref={area} aria-label="Protocol as TOML" spellcheck={false} wrap="off" value={text} aria-invalid={faults.length > 0}
          aria-describedby="protocol-faults" onInput={(event) => typed(event.currentTarget.value)}
          onScroll={(event) => gutter.current && (gutter.current.scrollTop = event.currentTarget.scrollTop)} />
      </div>
      <div id="protocol-faults" class="faults" aria-live="polite">
        {faults.length === 0 ? <p class="calm">Understood.</p> : (
          <ul>{faults.map((fault) => (
            <li>
              <button type="button" class="link" onClick={() => go(fault)}>{fault.line ? `Line ${fault.line}` : 'Protocol'}</button> {fault.message}
              {fault.source_line && <pre>{fault.source_line}{'\n'}{!fault.column ? '' : ' '.repeat(Math.max(0, fault.column - 1)) + '^'}</pre>}
              {fault.hint && <p class="hint">{fault.hint}</p>}
            </li>
          ))}</ul>
        )}
      </div>
      <div class="row"><button type="button" class="quiet" onClick={() => download('protocol.toml', text)}>Save as file</button></div>
    </Drawer>
  );
}
