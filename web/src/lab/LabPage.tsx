import { useEffect, useMemo, useState } from 'preact/hooks';

import { ApiError, type Api } from '../api/api';
import type { Catalogue } from '../api/catalogue';
import { ComparePage } from './ComparePage';
import { Explanation } from './Explanation';
import { Header } from './Header';
import { PinnedDocuments, usePinned } from './pinned';
import { useRoute } from './route';
import { rememberedProtocol, rememberProtocol } from './remember';
import { RunPage } from '../runs/RunPage';
import { RunsPage } from '../runs/RunsPage';
import { StudiesView } from '../studies';
import { Treatment } from '../treatment/treatment';
import { TreatmentPage } from '../treatment/TreatmentPage';
import { Lab } from '../treatment/useTreatment';
import { Waiting } from './Waiting';

const firstExample = 'atrophic_acne_scars';

/** The laboratory: everything that speaks to the server. */
export function LabPage({ api }: { api: Api }) {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [explained, explain] = useState<string | null>(null);
  const route = useRoute();
  const pinned = usePinned();
  const treatment = useMemo(() => new Treatment(api), [api]);

  useEffect(() => {
    api.get<Catalogue>('/catalogue').then((answer) => {
      setCatalogue(answer);
      const example = answer.examples.find((each) => each.name === firstExample) ?? answer.examples[0];
      treatment.write(rememberedProtocol() ?? example?.toml ?? '');
    }, setTrouble);
    return treatment.subscribe(() => rememberProtocol(treatment.state));
  }, [api, treatment]);

  if (!catalogue) return <><Header page={route.page} version="" /><Waiting trouble={trouble === null ? null : troubleText(trouble)} /></>;
  return (
    <Lab.Provider value={{ api, catalogue, treatment, explain }}>
      <PinnedDocuments.Provider value={pinned}>
        <Header page={route.page} version={catalogue.acicula} />
        {route.page === 'treatment' && <TreatmentPage />}
        {route.page === 'runs' && <RunsPage />}
        {route.page === 'run' && <RunPage key={route.name} name={route.name} />}
        {route.page === 'compare' && <ComparePage />}
        {route.page === 'studies' && <main class="page"><StudiesView api={api} /></main>}
        {explained !== null && <Explanation name={explained} close={() => explain(null)} />}
      </PinnedDocuments.Provider>
    </Lab.Provider>
  );
}

function troubleText(error: unknown): string {
  if (error instanceof ApiError && error.status === 401) {
    return 'This page needs the address that `acicula serve` printed, with its token. Open that address again.';
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `The program could not be asked: ${reason}. Is \`acicula serve\` still running?`;
}
