import { describe, expect, it, vi } from 'vitest';

import { latest } from './latest';

function controlled() {
  const calls: { request: number; answer: (value: string) => void; refuse: (error: Error) => void }[] = [];
  const ask = (request: number) => new Promise<string>((answer, refuse) => calls.push({ request, answer, refuse }));
  return { calls, ask };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('latest', () => {
  it('sends one at a time and skips those between', async () => {
    const { calls, ask } = controlled();
    const answered = vi.fn();
    const send = latest(ask, { answered, refused: vi.fn() });
    [1, 2, 3, 4].forEach(send);
    expect(calls.map((call) => call.request)).toEqual([1]);
    calls[0]?.answer('first');
    await settle();
    expect(calls.map((call) => call.request)).toEqual([1, 4]);
    calls[1]?.answer('last');
    await settle();
    expect(answered.mock.calls).toEqual([['first', 1], ['last', 4]]);
  });

  it('goes on after a refusal', async () => {
    const { calls, ask } = controlled();
    const refused = vi.fn();
    const send = latest(ask, { answered: vi.fn(), refused });
    send(1);
    send(2);
    calls[0]?.refuse(new Error('no'));
    await settle();
    expect(refused).toHaveBeenCalledTimes(1);
    expect(calls.map((call) => call.request)).toEqual([1, 2]);
  });
});
