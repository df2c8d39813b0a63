import type { Document } from '../document';
import type { DifferentKey } from './protocolDifference';
import { Swatch } from './Swatch';

/** Values that were converted have more digits than anybody reads. */
function shownText(text: string): string {
  if (text === '') return '(none)';
  return text.replace(/\d+\.\d{6,}/g, (number) => String(Number(Number(number).toPrecision(4))));
}

/** The keys whose values differ, one column a document: those that were given, and behind a fold those that follow. */
export function ProtocolDifference({ documents, different }: { documents: Document[]; different: DifferentKey[] }) {
  const given = different.filter((each) => each.given);
  const following = different.filter((each) => !each.given);
  if (different.length === 0) return <p>The protocols are the same.</p>;
  return (
    <>
      {given.length > 0 && <Keys documents={documents} different={given} label="Values that were given" />}
      {following.length > 0 && (
        <details class="compare-following" open={given.length === 0}>
          <summary>{following.length} {following.length === 1 ? 'value that follows' : 'values that follow'} from these</summary>
          <Keys documents={documents} different={following} label="Values that follow" />
        </details>
      )}
    </>
  );
}

function Keys({ documents, different, label }: { documents: Document[]; different: DifferentKey[]; label: string }) {
  return (
    <div class="compare-table compare-keys" role="region" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Key</th>
            {documents.map((document, i) => <th scope="col" key={i}><Swatch of={i} /> {document.title}</th>)}
          </tr>
        </thead>
        <tbody>
          {different.map(({ key, values }) => (
            <tr key={key}>
              <th scope="row"><code>{key}</code></th>
              {values.map((value, i) => (
                <td key={i}>{value ? <>{shownText(value.text)} <i>{value.origin}</i></> : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
