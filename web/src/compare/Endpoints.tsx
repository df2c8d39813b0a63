import type { Document } from '../document';
import type { Row } from './endpointRows';
import { overlap } from './endpointRows';
import { Swatch } from './Swatch';
import { differenceText, intervalText, overlapWords, valueText, whenText } from './words';

export interface EndpointsProps {
  documents: Document[];
  rows: Row[];
  /** column of the document that the others are compared with */
  reference: number;
}

/** Endpoints side by side: value and interval of each document, and how far it is from the reference. */
export function Endpoints({ documents, rows, reference }: EndpointsProps) {
  const meaning = (name: string) => documents.map((each) => each.meanings[name]?.meaning).find((text) => text !== undefined) ?? name;
  return (
    <div class="compare-table" role="region" tabIndex={0} aria-label="Endpoints side by side">
      <table>
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            {documents.map((document, i) => (
              <th scope="col" key={i}><Swatch of={i} /> {document.title}{i === reference && <i>reference</i>}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.name} ${row.observer} ${row.time}`}>
              <th scope="row" title={row.name}>
                {meaning(row.name)}
                <i>{[row.observer, row.time === null ? 'end of each course' : whenText(row, null)].filter((part) => part !== '').join(', ')}</i>
              </th>
              {row.endpoints.map((endpoint, i) => <Value key={i} row={row} column={i} reference={reference} ended={row.time === null ? whenText(row, endpoint) : ''} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ row, column, reference, ended }: { row: Row; column: number; reference: number; ended: string }) {
  const endpoint = row.endpoints[column] ?? null;
  const from = row.endpoints[reference] ?? null;
  const interval = intervalText(row, endpoint);
  const difference = column === reference ? '' : differenceText(row, endpoint, from);
  const both = overlap(endpoint, from);
  return (
    <td>
      <b>{valueText(row, endpoint)}</b>
      {endpoint && ended !== '' && <span class="compare-when"> at {ended}</span>}
      {interval !== '' && <i>{interval}</i>}
      {difference !== '' && (
        <span class="compare-difference">{difference} {both !== 'unknown' && <em class={`compare-${both}`}>{overlapWords[both]}</em>}</span>
      )}
    </td>
  );
}
