import { useEffect, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Studies, Units } from './studies';

const askAgain = 2000; // [ms] while the server computes

export type LoadedStudies =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  | { state: 'computing' | 'ready'; studies: Studies; units: Units };

/** The comparison with all published studies, first without intervals; asks until the server has them. */
export function useStudies(api: Api): LoadedStudies {
  const [loaded, setLoaded] = useState<LoadedStudies>({ state: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    let timer = 0;
    let units: Promise<Units> | null = null;
    const ask = async () => {
      const answer = await api.get<Studies | { state: string; so_far?: Studies }>('/studies', stop.signal);
      const ready = 'studies' in answer;
      const studies = ready ? answer : answer.so_far;
      if (studies) {
        units ??= api
          .get<{ endpoints: { name: string; unit: string }[] }>('/catalogue', stop.signal)
          .then(({ endpoints }) => Object.fromEntries(endpoints.map(({ name, unit }) => [name, unit])));
        setLoaded({ state: ready ? 'ready' : 'computing', studies, units: await units });
      }
      if (!ready) timer = window.setTimeout(() => void ask().catch(fail), askAgain);
    };
    const fail = (error: unknown) => {
      if (!stop.signal.aborted) setLoaded({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    };
    void ask().catch(fail);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [api]);
  return loaded;
}
