import type { Run } from '../api/run';

const stateWords: Record<Run['state'], string> = {
  queued: 'waits', running: 'runs', done: 'done', failed: 'failed', cancelled: 'cancelled', interrupted: 'interrupted',
};

/** One run: what it is, how far it is, and what can be done with it. */
export function RunRow({ run, order }: { run: Run; order: (what: 'cancel' | 'resume') => void }) {
  const active = run.state === 'running' || run.state === 'queued';
  const resumable = (run.state === 'interrupted' || run.state === 'cancelled') && run.fidelity !== 'column';
  return (
    <li class={`run ${run.state}`} data-run={run.name}>
      <div class="run-name">
        {run.state === 'done' ? <a href={`#/runs/${encodeURIComponent(run.name)}`}>{run.name}</a> : <b>{run.name}</b>}
        <span class="faint">{run.title}</span>
      </div>
      <span class="run-facts">{run.fidelity}{run.created && <time datetime={run.created}>{when(run.created)}</time>}</span>
      <div class="run-state">
        <span class="state">{stateWords[run.state]}</span>
        {run.state === 'running' && <progress max={1} value={run.progress ?? undefined} aria-label={`Progress of ${run.name}`} />}
        {run.state === 'running' && <span class="faint">{[run.progress === null ? '' : `${Math.round(run.progress * 100)} %`, run.stage].filter(Boolean).join(', ')}</span>}
        {run.message && <span class="run-message">{run.message}</span>}
      </div>
      <span class="run-actions">
        {active && <button type="button" aria-label={`Cancel ${run.name}`} onClick={() => order('cancel')}>Cancel</button>}
        {resumable && <button type="button" aria-label={`Resume ${run.name}`} onClick={() => order('resume')}>Resume</button>}
        {run.state === 'done' && <a class="button" href={`#/runs/${encodeURIComponent(run.name)}`} aria-label={`Open ${run.name}`}>Open</a>}
      </span>
    </li>
  );
}

function when(created: string): string {
  return new Date(created).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
