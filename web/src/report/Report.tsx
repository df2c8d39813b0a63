import { CompareView } from '../compare';
import type { Document } from '../document';
import { ExportMenu } from '../export/ExportMenu';
import { Header } from '../lab/Header';
import { Results } from '../results/Results';
import { StopBanner } from '../results/StopBanner';

/** A page that holds its results: one run, or several beside each other. It asks nobody for anything. */
export function Report({ documents }: { documents: Document[] }) {
  const [only] = documents;
  const version = only?.summary.acicula ?? '';
  if (!only) return <main class="page"><p class="trouble">This page holds no results.</p></main>;
  return (
    <>
      <Header page="report" version={version} />
      {documents.map((each) => <StopBanner warnings={each.summary.warnings} />)}
      <main class="page report">
        <div class="page-head">
          <h1>{documents.length > 1 ? 'Comparison' : only.title}</h1>
          <ExportMenu documents={documents} offline />
        </div>
        {documents.length > 1 ? <CompareView documents={documents} /> : (
          <>
            <p class="sentence">{only.sentence}</p>
            <Results document={only} report />
          </>
        )}
        <footer class="page-foot">acicula {version}. For research only: no prediction here says that a treatment may be given to a person.</footer>
      </main>
    </>
  );
}
