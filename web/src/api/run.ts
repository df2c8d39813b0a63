/** A background job, or a result that lies in the results folder. */
export interface Run {
  name: string;
  title: string;
  state: RunState;
  progress: number | null;
  stage: string | null;
  fidelity: Fidelity;
  created: string | null;
  message: string | null;
  files: string[];
  has_fields: boolean;
}

export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';
export type Fidelity = 'column' | 'cell' | 'patch';
