import type { ComponentChildren } from 'preact';

import { BlockView } from '../block';
import type { Document } from '../document';
import { SurfaceView } from '../surface';
import { EndpointTable } from './EndpointTable';
import { ParametersTable, Provenance, References } from './Evidence';
import { Fold } from './Fold';
import { Headlines } from './Headlines';
import { InjuryProfile } from './InjuryProfile';
import { Pictures } from './Pictures';
import { SafetyPanel } from './SafetyPanel';
import { StrokeMap } from './StrokeMap';
import { TimeCourses } from './TimeCourses';
import { WhatWasDone } from './WhatWasDone';

interface ResultsProps {
  document: Document;
  /** A report has everything on the page at once; in the lab, tables are made when they are opened. */
  report?: boolean;
  /** Intervals are on their way. */
  computing?: boolean;
  /** The block of skin with the fields of its run; without, the layers, channels and injury that every document has. */
  block?: ComponentChildren;
}

/** One run, from the numbers that most ask for to those that few look up. */
export function Results({ document, report = false, computing = false, block }: ResultsProps) {
  return (
    <div class="results">
      <Headlines document={document} computing={computing} />
      <SafetyPanel warnings={document.summary.warnings} />
      <TimeCourses document={document} />
      {block ?? <BlockView document={document} />}
      <SurfaceView document={document} />
      <section aria-labelledby="needling-title">
        <h2 id="needling-title">Needling</h2>
        <div class="figures">
          {document.strokes && <StrokeMap strokes={document.strokes} />}
          <InjuryProfile injury={document.injury} />
        </div>
      </section>
      <Pictures pictures={document.pictures} />
      <Fold title="All endpoints" open ready>{() => <EndpointTable document={document} />}</Fold>
      <Fold title="What was done" open={report} ready={report}>{() => <WhatWasDone document={document} />}</Fold>
      <Fold title={`Numbers behind it (${document.parameters.length})`} ready={report}>{() => <ParametersTable document={document} />}</Fold>
      <Fold title={`References (${document.references.length})`} ready={report}>{() => <References references={document.references} />}</Fold>
      <Fold title="Provenance" ready={report}>{() => <Provenance document={document} />}</Fold>
    </div>
  );
}
