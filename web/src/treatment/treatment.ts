import { ApiError, type Api } from '../api/api';
import type { Fault } from '../api/fault';
import type { ProtocolAnswer, Resolved, Value, Values } from '../api/setting';
import type { Document } from '../document';
import { changed } from './changes';
import { withIntervals, type Intervals } from './intervals';
import { latest } from './latest';

export interface TreatmentState {
  values: Values;
  toml: string;
  resolved: Resolved;
  faults: Fault[];
  trouble: string | null; // the server could not be asked
  document: Document | null;
  milliseconds: number | null; // from a change to its numbers
  intervals: 'none' | 'computing' | 'ready';
}

interface Asked {
  revision: number;
  body: { values: Values } | { toml: string };
  since: number;
}

const quietTime = 600; // [ms] without a change before intervals are computed
const seed = 1;
export const intervalSamples = 200;

/** The treatment that is being set up: its values, its text, what is wrong with it, and what it does. */
export class Treatment {
  state: TreatmentState = {
    values: {}, toml: '', resolved: {}, faults: [], trouble: null, document: null, milliseconds: null, intervals: 'none',
  };
  private revision = 0;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly askProtocol: (request: Asked) => void;
  private readonly askColumn: (request: Asked) => void;
  private readonly askIntervals: (request: Asked) => void;

  constructor(api: Api) {
    const post = <Answer>(path: string, extra: object) => (asked: Asked) =>
      api.post<Answer>(path, { ...asked.body, ...extra });
    this.askProtocol = latest(post<ProtocolAnswer>('/protocol', {}), {
      answered: (answer, asked) => this.understood(answer, asked),
      refused: (error, asked) => this.refused(error, asked),
    });
    this.askColumn = latest(post<Document>('/column', { seed }), {
      answered: (document, asked) => this.computed(document, asked),
      refused: (error, asked) => this.refused(error, asked),
    });
    this.askIntervals = latest(post<Intervals>('/column/intervals', { seed, samples: intervalSamples }), {
      answered: (intervals, asked) => this.bounded(intervals, asked),
      refused: () => this.update({ intervals: 'none' }),
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(key: string, value: Value | undefined): void {
    this.change({ [key]: value });
  }

  change(changes: Record<string, Value | undefined>): void {
    const values = changed(this.state.values, changes);
    this.update({ values });
    const asked = this.next({ values });
    this.askProtocol(asked);
    this.compute(asked);
  }

  /** Takes the text of a protocol, as it is typed or opened; the controls follow when the server understands it. */
  write(toml: string): void {
    this.update({ toml });
    this.askProtocol(this.next({ toml }));
  }

  private next(body: Asked['body']): Asked {
    this.revision += 1;
    return { revision: this.revision, body, since: performance.now() };
  }

  private compute(asked: Asked): void {
    this.askColumn(asked);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      if (this.state.faults.length > 0) return;
      this.update({ intervals: 'computing' });
      this.askIntervals(asked);
    }, quietTime);
  }

  private understood(answer: ProtocolAnswer, asked: Asked): void {
    if (asked.revision !== this.revision) return;
    const { resolved } = answer;
    if ('values' in asked.body) {
      this.update({ resolved, toml: answer.toml, faults: [], trouble: null });
      return;
    }
    this.update({ resolved, values: answer.values, faults: [], trouble: null });
    this.compute(asked);
  }

  private computed(document: Document, asked: Asked): void {
    // An answer to an older request is still newer than what is on screen.
    this.update({ document, milliseconds: performance.now() - asked.since, intervals: 'none', trouble: null });
  }

  private bounded(intervals: Intervals, asked: Asked): void {
    if (asked.revision !== this.revision || !this.state.document) return;
    this.update({ document: withIntervals(this.state.document, intervals), intervals: 'ready' });
  }

  private refused(error: unknown, asked: Asked): void {
    if (asked.revision !== this.revision) return;
    if (error instanceof ApiError && error.status === 422) {
      const text = (error.body as { toml?: string } | null)?.toml;
      const written = 'values' in asked.body && text !== undefined ? { toml: text } : {};
      this.update({ faults: error.diagnostics, trouble: null, ...written });
    } else {
      this.update({ trouble: error instanceof Error ? error.message : String(error) });
    }
  }

  private update(change: Partial<TreatmentState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
