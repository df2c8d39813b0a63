import { useEffect, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Studies, Units } from './studies';

const askAgain = 2000; // [ms] while the server computes

export type LoadedStudies =
  | { state: 'loading' | 'computing' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; studies: Studies; units: Units };

/** The comparison with all published studies; asks until the server has it. */
export function useStudies(api: Api): LoadedStudies {
  const [loaded, setLoaded] = useState<LoadedStudies>({ state: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    let timer = 0;
    const ask = async () => {
      const answer = await api.get<Studies | { state: string }>('/studies', stop.signal);
      if (!('studies' in answer)) {
        setLoaded({ state: 'computing' });
        timer = window.setTimeout(() => void ask().catch(fail), askAgain);
        return;
      }
      const { endpoints } = await api.get<{ endpoints: { name: string; unit: string }[] }>('/catalogue', stop.signal);
      setLoaded({ state: 'ready', studies: answer, units: Object.fromEntries(endpoints.map(({ name, unit }) => [name, unit])) });
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
