import { afterEach, describe, expect, it, vi } from 'vitest';

import { ApiError, connect } from './api';

afterEach(() => void vi.unstubAllGlobals());

function answering(body: unknown, status: number) {
  const fetch = vi.fn(async (_path: string, _request: RequestInit) => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('connect', () => {
  it('sends the token and JSON', async () => {
    const fetch = answering({ toml: 'x' }, 200);
    expect(await connect('secret').post('/protocol', { values: {} })).toEqual({ toml: 'x' });
    const [path, request] = fetch.mock.calls[0]!;
    expect(path).toBe('/api/1/protocol');
    expect(request.headers).toEqual({ 'Content-Type': 'application/json', Authorization: 'Bearer secret' });
    expect(request.body).toBe('{"values":{}}');
  });

  it('gives diagnostics of a refusal', async () => {
    answering({ error: { code: 'bad-input', message: 'wrong', diagnostics: [{ line: 2, message: 'wrong' }] }, toml: 't' }, 422);
    const error = await connect('').get('/x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, code: 'bad-input', diagnostics: [{ line: 2 }], body: { toml: 't' } });
  });

  it('has words for an answer that is no JSON', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(connect('').get('/x')).rejects.toThrow('The server answered 502 Bad Gateway');
  });
});
