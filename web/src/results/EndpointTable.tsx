import { useMemo, useState } from 'preact/hooks';

import type { Document, Endpoint } from '../document';
import { displayText } from '../units';
import { intervalText, meaningOf, observerText, timeText } from './endpoints';
import { GradeBadge } from './GradeBadge';
import { sortRows, type SortBy } from './sortRows';

const columns: { name: SortBy; title: string }[] = [
  { name: 'meaning', title: 'Endpoint' },
  { name: 'where', title: 'Where' },
  { name: 'time', title: 'When' },
  { name: 'value', title: 'Value' },
  { name: 'interval', title: '90 % interval' },
  { name: 'grade', title: 'Grade' },
];

/** All endpoints; a click on a head sorts, words filter. */
export function EndpointTable({ document }: { document: Document }) {
  const [words, setWords] = useState('');
  const [grade, setGrade] = useState('all');
  const [order, setOrder] = useState<{ by: SortBy | null; down: boolean }>({ by: null, down: false });
  const rows = useMemo(() => {
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = document.summary.endpoints.filter((each) => {
      const text = `${each.name} ${meaningOf(document, each.name)} ${observerText(each)}`.toLowerCase();
      return asked.every((word) => text.includes(word)) && (grade === 'all' || each.grade === grade);
    });
    return sortRows(document, kept, order.by, order.down);
  }, [document, words, grade, order]);
  const sort = (by: SortBy) => setOrder({ by, down: order.by === by ? !order.down : false });
  return (
    <>
      <div class="table-tools">
        <input type="search" aria-label="Filter endpoints" placeholder="Filter, as “collagen papillary”" value={words}
          onInput={(event) => setWords(event.currentTarget.value)} />
        <select aria-label="Grade" value={grade} onChange={(event) => setGrade(event.currentTarget.value)}>
          {['all', 'validated', 'calibrated', 'unvalidated'].map((each) => <option value={each}>{each === 'all' ? 'all grades' : each}</option>)}
        </select>
        <span class="faint" aria-live="polite">{rows.length} of {document.summary.endpoints.length}</span>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label="All endpoints">
        <table class="endpoints">
          <thead>
            <tr>
              {columns.map(({ name, title }) => (
                <th scope="col" class={name === 'value' || name === 'interval' ? 'n' : ''}
                  aria-sort={order.by === name ? (order.down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" class="sort" onClick={() => sort(name)}>{title}<i aria-hidden="true" /></button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((each) => <Row document={document} endpoint={each} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function Row({ document, endpoint }: { document: Document; endpoint: Endpoint }) {
  return (
    <tr data-endpoint={endpoint.name}>
      <th scope="row">{meaningOf(document, endpoint.name)}<code>{endpoint.name}</code></th>
      <td>{observerText(endpoint)}</td>
      <td>{timeText(endpoint)}</td>
      <td class="n">{displayText(endpoint.value, endpoint.unit, endpoint.name)}</td>
      <td class="n">{intervalText(endpoint)}</td>
      <td><GradeBadge grade={endpoint.grade} /></td>
    </tr>
  );
}
