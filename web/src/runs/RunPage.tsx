import { useContext, useEffect, useState } from 'preact/hooks';

import type { Run } from '../api/run';
import { BlockView } from '../block';
import type { Document } from '../document';
import { ExportMenu } from '../export/ExportMenu';
import { PinnedDocuments } from '../lab/pinned';
import { Waiting } from '../lab/Waiting';
import { Results } from '../results/Results';
import { StopBanner } from '../results/StopBanner';
import { useLab } from '../treatment/useTreatment';

/** The result of one run. */
export function RunPage({ name }: { name: string }) {
  const { api, treatment } = useLab();
  const { pin } = useContext(PinnedDocuments);
  const [found, setFound] = useState<{ run: Run; document: Document } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const path = `/runs/${encodeURIComponent(name)}`;
    Promise.all([api.get<Run>(path), api.get<Document>(`${path}/document`)]).then(
      ([run, document]) => setFound({ run, document }),
      (error: Error) => setTrouble(error.message),
    );
  }, [api, name]);
  if (!found) return <Waiting trouble={trouble} />;
  const { run, document } = found;
  return (
    <>
      <StopBanner warnings={document.summary.warnings} />
      <main class="page">
        <p class="crumbs"><a href="#/runs">Runs</a> / {run.name}</p>
        <div class="page-head"><h1>{document.title}</h1></div>
        <p class="sentence">{document.sentence}</p>
        <div class="actions">
          <button type="button" onClick={() => (treatment.write(document.protocol), (location.hash = '#/'))}>Set up from this</button>
          <button type="button" onClick={() => pin({ ...document, title: run.name })}>Pin for comparison</button>
          <ExportMenu documents={[document]} />
          <span class="status">{run.fidelity}, {document.summary.samples} samples, seed {document.summary.seed}</span>
        </div>
        <Results document={document} block={run.has_fields ? <BlockView document={document} run={run} api={api} /> : undefined} />
      </main>
    </>
  );
}
