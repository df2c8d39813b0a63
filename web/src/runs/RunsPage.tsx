import { useState } from 'preact/hooks';

import { useLab } from '../treatment/useTreatment';
import { RunRow } from './RunRow';
import { useRuns } from './useRuns';

/** All runs of the results folder: what runs now, what waits, what is done. */
export function RunsPage() {
  const { api } = useLab();
  const { list, trouble, ask } = useRuns(api);
  const [refused, setRefused] = useState<string | null>(null);
  const order = async (name: string, what: 'cancel' | 'resume') => {
    try {
      await api.post(`/runs/${encodeURIComponent(name)}/${what}`, {});
      setRefused(null);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
    ask();
  };
  return (
    <main class="page">
      <div class="page-head"><h1>Runs</h1>{list && <span class="faint">kept in <code>{list.folder}</code></span>}</div>
      {(trouble ?? refused) && <p class="trouble" role="alert">{trouble ?? refused}</p>}
      {list?.runs.length === 0 && <p class="faint">Nothing was run yet. Start one on the <a href="#/">treatment page</a>.</p>}
      <ul class="runs">
        {list?.runs.map((run) => <RunRow key={run.name} run={run} order={(what) => void order(run.name, what)} />)}
      </ul>
    </main>
  );
}
