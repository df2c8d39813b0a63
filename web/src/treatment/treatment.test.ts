import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sampleDocument } from '../../tests/sampleDocument';
import { ApiError, type Api } from '../api/api';
import { Treatment } from './treatment';

type Body = Record<string, unknown>;

/** A server that notes what it is asked. */
function server(answers: Partial<Record<string, (body: Body) => unknown>> = {}) {
  const asked: { path: string; body: Body }[] = [];
  const api: Api = {
    get: vi.fn(),
    fetch: vi.fn(),
    post: async <T>(path: string, body: unknown) => {
      asked.push({ path, body: body as Body });
      const standard: Record<string, (body: Body) => unknown> = {
        '/protocol': (given) => ({ toml: 'written', values: given['values'] ?? { 'technique.passes': 7 }, resolved: {}, diagnostics: [] }),
        '/column': () => sampleDocument(),
        '/column/intervals': () => ({
          endpoints: [{ name: 'outcome.scar_depth.relative', observer: '', time: 86400, interval90: [-0.7, -0.1] }],
          bands: null, warnings: [{ code: 'uncertainty.model_form', text: 'forms', stop: false }],
        }),
      };
      return (answers[path] ?? standard[path])?.(body as Body) as T;
    },
  };
  return { api, asked, paths: () => asked.map((each) => each.path) };
}

const refusal = new ApiError(422, 'bad-input', 'wrong', [
  { line: 3, column: 1, source_line: 'x', message: 'x is not a known key.', hint: null, key: 'x' },
], { toml: 'written all the same' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const quiet = () => vi.advanceTimersByTimeAsync(700);
const soon = () => vi.advanceTimersByTimeAsync(1);

describe('Treatment', () => {
  it('computes at once and intervals after quiet', async () => {
    const { api, paths } = server();
    const treatment = new Treatment(api);
    treatment.set('technique.passes', 4);
    await soon();
    expect(treatment.state.document?.title).toBe('Sample');
    expect(treatment.state.toml).toBe('written');
    expect(paths()).not.toContain('/column/intervals');
    await quiet();
    expect(treatment.state.intervals).toBe('ready');
    expect(treatment.state.document?.summary.endpoints[0]?.interval90).toEqual([-0.7, -0.1]);
    expect(treatment.state.document?.summary.warnings.map((each) => each.code)).toEqual(['uncertainty.model_form']);
  });

  it('asks for the newest value only while a slider moves', async () => {
    const { api, asked } = server();
    const treatment = new Treatment(api);
    for (let passes = 1; passes <= 20; passes += 1) treatment.set('technique.passes', passes);
    await quiet();
    const columns = asked.filter((each) => each.path === '/column').map((each) => (each.body['values'] as Body)['technique.passes']);
    expect(columns).toEqual([1, 20]);
    expect(asked.filter((each) => each.path === '/column/intervals')).toHaveLength(1);
  });

  it('shows faults and keeps the last result', async () => {
    let wrong = false;
    const answer = () => {
      if (wrong) throw refusal;
      return { toml: 'written', values: {}, resolved: {}, diagnostics: [] };
    };
    const { api } = server({ '/protocol': answer, '/column': () => { if (wrong) throw refusal; return sampleDocument(); } });
    const treatment = new Treatment(api);
    treatment.set('technique.passes', 4);
    await soon();
    wrong = true;
    treatment.set('technique.passes', -4);
    await quiet();
    expect(treatment.state.faults[0]?.message).toBe('x is not a known key.');
    expect(treatment.state.document?.title).toBe('Sample');
    expect(treatment.state.toml).toBe('written all the same');
    expect(treatment.state.intervals).not.toBe('ready');
  });

  it('follows the text of a protocol and leaves the text as it was typed', async () => {
    const { api } = server();
    const treatment = new Treatment(api);
    treatment.write('passes = 7 # mine');
    await soon();
    expect(treatment.state.values).toEqual({ 'technique.passes': 7 });
    expect(treatment.state.toml).toBe('passes = 7 # mine');
    expect(treatment.state.document).not.toBeNull();
  });

  it('says when the server does not answer', async () => {
    const { api } = server({ '/column': () => { throw new TypeError('Failed to fetch'); } });
    const treatment = new Treatment(api);
    treatment.set('technique.passes', 4);
    await soon();
    expect(treatment.state.trouble).toBe('Failed to fetch');
  });
});
