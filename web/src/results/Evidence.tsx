import { useMemo, useState } from 'preact/hooks';

import type { Document } from '../document';
import { significant } from '../units';

/** The numbers behind a run, each with its spread, source and grade. */
export function ParametersTable({ document }: { document: Document }) {
  const [words, setWords] = useState('');
  const rows = useMemo(() => {
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    return document.parameters.filter((each) => {
      const text = `${each.key} ${each.meaning} ${each.source} ${each.grade}`.toLowerCase();
      return asked.every((word) => text.includes(word));
    });
  }, [document, words]);
  return (
    <>
      <div class="table-tools">
        <input type="search" aria-label="Filter numbers" placeholder="Filter, as “healing assumed”" value={words}
          onInput={(event) => setWords(event.currentTarget.value)} />
        <span class="faint" aria-live="polite">{rows.length} of {document.parameters.length}</span>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label="Numbers behind this run">
        <table class="parameters">
          <thead><tr><th scope="col">Number</th><th scope="col" class="n">Value</th><th scope="col">Spread</th><th scope="col">Grade</th><th scope="col">Source</th></tr></thead>
          <tbody>
            {rows.map((each) => (
              <tr>
                <th scope="row">{each.meaning || each.key}<code>{each.key}</code>{each.note && <span class="remark">{each.note}</span>}</th>
                <td class="n">{each.text ?? (typeof each.value === 'number' ? `${significant(each.value)} ${each.unit === '1' ? '' : each.unit}` : each.value)}</td>
                <td>{each.spread}</td>
                <td>{each.grade}</td>
                <td class="wrap"><b>{each.source}</b> {each.locator}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function References({ references }: { references: Document['references'] }) {
  return (
    <ol class="references">
      {references.map((each) => (
        <li><code>{each.key}</code> {each.text} {each.url && <a href={each.url} rel="noreferrer noopener" target="_blank">{each.url}</a>}</li>
      ))}
    </ol>
  );
}

export function Provenance({ document }: { document: Document }) {
  return (
    <dl class="terms provenance">
      {Object.entries(document.provenance).map(([name, value]) => (
        <><dt>{name.replaceAll('_', ' ')}</dt><dd><code>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</code></dd></>
      ))}
    </dl>
  );
}
