import type { Fault } from './fault';

/** What the server answers instead of a result. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly diagnostics: Fault[],
    readonly body: unknown = null,
  ) {
    super(message);
  }
}

/** The server's calls; paths are those below /api/1, as "/runs". */
export interface Api {
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T>;
  /** The answer itself, for what is not JSON (fields, files). Throws ApiError when it is not ok. */
  fetch(path: string, signal?: AbortSignal): Promise<Response>;
}

async function refusal(answer: Response): Promise<ApiError> {
  const body: unknown = await answer.json().catch(() => null);
  const error = (body as { error?: { code?: string; message?: string; diagnostics?: Fault[] } } | null)?.error;
  const message = error?.message ?? `The server answered ${answer.status} ${answer.statusText}`;
  return new ApiError(answer.status, error?.code ?? 'unknown', message, error?.diagnostics ?? [], body);
}

/** Speaks to the server that the page came from, with the token that its address brought. */
export function connect(token: string, base = '/api/1'): Api {
  const ask = async (path: string, request: RequestInit): Promise<Response> => {
    const headers = { ...request.headers, Authorization: `Bearer ${token}` };
    const answer = await fetch(base + path, { ...request, headers, cache: 'no-store', credentials: 'omit' });
    if (!answer.ok) throw await refusal(answer);
    return answer;
  };
  return {
    fetch: (path, signal) => ask(path, { signal }),
    get: async (path, signal) => (await ask(path, { signal })).json(),
    post: async (path, body, signal) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body), signal })).json();
    },
  };
}
