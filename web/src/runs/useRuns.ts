import { useEffect, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Run } from '../api/run';

export interface RunList {
  runs: Run[];
  folder: string;
  queue_limit: number;
}

const busy = 1000; // [ms] between two questions while something runs
const idle = 10_000; // [ms] while nothing does

/** The list of runs, asked for again while something runs; a page that nobody sees does not ask. */
export function useRuns(api: Api): { list: RunList | null; trouble: string | null; ask: () => void } {
  const [list, setList] = useState<RunList | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const again = (pause: number) => {
      if (!over) timer = setTimeout(() => void ask(), pause);
    };
    const ask = async () => {
      if (document.hidden) return again(busy);
      try {
        const answer = await api.get<RunList>('/runs');
        if (over) return;
        setList(answer);
        setTrouble(null);
        again(answer.runs.some((run) => run.state === 'running' || run.state === 'queued') ? busy : idle);
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : String(error));
        again(idle);
      }
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [api, asked]);
  return { list, trouble, ask: () => setAsked((count) => count + 1) };
}
