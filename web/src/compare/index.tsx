import 'uplot/dist/uPlot.min.css';
import '../block/block.css';
import './compare.css';

import { useMemo, useState } from 'preact/hooks';

import { Pick } from '../block/Controls';
import { fieldWords } from '../block/words';
import type { Document } from '../document';
import { download } from '../export/download';
import { ComparePlot } from './ComparePlot';
import { endpointsCsv, protocolsCsv } from './comparisonCsv';
import { course, courseNames } from './courses';
import { endpointRows, headlineRows } from './endpointRows';
import { Endpoints } from './Endpoints';
import { ProtocolDifference } from './ProtocolDifference';
import { protocolDifference } from './protocolDifference';
import { Swatch } from './Swatch';

const plotsAtFirst = 6;

/** Name of a course as people say it: that of the endpoint or the field it is. */
function courseTitle(documents: readonly Document[], name: string): string {
  const meaning = documents.map((document) => document.meanings[name]?.meaning).find((text) => text !== undefined);
  if (meaning) return meaning;
  const [room, ...rest] = name.split('.');
  const title = fieldWords(rest.join('.')).title.replaceAll('_', ' ');
  return room === 'healing' ? title : `${title} (${room!.replaceAll('_', ' ')})`;
}

/** Two or more results beside each other. */
export function CompareView({ documents }: { documents: Document[] }) {
  const different = useMemo(() => protocolDifference(documents.map((document) => document.resolved)), [documents]);
  return (
    <div class="compare">
      <ul class="compare-key" aria-label="Compared">
        {documents.map((document, i) => (
          <li key={i}>
            <strong><Swatch of={i} /> {document.title}</strong>
            <span>{document.sentence}</span>
          </li>
        ))}
      </ul>
      <Courses documents={documents} />
      <EndpointSection documents={documents} />
      <section aria-labelledby="difference-title">
        <div class="compare-head">
          <h2 id="difference-title">What differs in the protocols</h2>
          <div class="compare-tools">
            <button type="button" onClick={() => download('compared-protocols.csv', protocolsCsv(documents, different), 'text/csv')}>CSV</button>
          </div>
        </div>
        <ProtocolDifference documents={documents} different={different} />
      </section>
    </div>
  );
}

function Courses({ documents }: { documents: Document[] }) {
  const names = useMemo(() => courseNames(documents), [documents]);
  const [more, setMore] = useState<string[]>([]);
  const shown = [...names.slice(0, plotsAtFirst), ...more.filter((name) => names.indexOf(name) >= plotsAtFirst)];
  const courses = useMemo(() => shown.flatMap((name) => course(documents, name) ?? []), [documents, shown.join()]);
  const left = names.filter((name) => !shown.includes(name));
  const titles = documents.map((document) => document.title);
  return (
    <section aria-labelledby="courses-title">
      <div class="compare-head">
        <h2 id="courses-title">Courses over time</h2>
        <div class="compare-tools">
          <Pick label="Add a course" now="" of={[{ value: '', text: 'choose' }, ...left.map((name) => ({ value: name, text: courseTitle(documents, name) }))]}
            onChange={(name) => name !== '' && setMore([...more, name])} />
        </div>
      </div>
      <div class="compare-plots">
        {courses.map((each) => {
          const title = courseTitle(documents, each.name);
          return (
            <figure key={each.name}>
              <h3>{title}<span>{each.unit ? `${each.unit}, ` : ''}against {each.timeUnit}</span></h3>
              <ComparePlot course={each} titles={titles} label={title} />
            </figure>
          );
        })}
      </div>
      <p class="compare-note">Needles above a plot are sessions; bands, or upright bars where few times are reported, are 90 % intervals for one subject.</p>
    </section>
  );
}

function EndpointSection({ documents }: { documents: Document[] }) {
  const [all, setAll] = useState('headlines');
  const [reference, setReference] = useState(0);
  const rows = useMemo(() => endpointRows(documents), [documents]);
  const headlines = useMemo(() => headlineRows(documents, rows), [documents, rows]);
  const first = Math.min(reference, documents.length - 1);
  return (
    <section aria-labelledby="endpoints-title">
      <div class="compare-head">
        <h2 id="endpoints-title">Endpoints</h2>
        <div class="compare-tools">
          <Pick label="Which" now={all} of={[{ value: 'headlines', text: 'those most asked for' }, { value: 'all', text: `all ${rows.length}` }]} onChange={setAll} />
          <Pick label="Compared with" now={String(first)} of={documents.map((document, i) => ({ value: String(i), text: document.title }))} onChange={(column) => setReference(Number(column))} />
          <button type="button" onClick={() => download('compared-endpoints.csv', endpointsCsv(documents, rows), 'text/csv')}>CSV</button>
        </div>
      </div>
      <Endpoints documents={documents} rows={all === 'all' ? rows : headlines} reference={first} />
      <p class="compare-note">
        An interval holds 90 % of single subjects. Where intervals are apart, hardly any two subjects would be told the other way
        round; where they overlap, the mean may still differ.
      </p>
    </section>
  );
}
