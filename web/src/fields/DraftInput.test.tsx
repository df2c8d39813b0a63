import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';

import { DraftInput } from './DraftInput';

it('keeps what is being typed while the value changes under it, and takes it when it is finished', () => {
  const place = document.createElement('div');
  const take = vi.fn();
  const draw = (text: string) => act(() => render(<DraftInput id="a" text={text} take={take} />, place));
  draw('1 mm');
  const input = place.querySelector('input')!;
  act(() => {
    input.value = '1.5';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  draw('1.1 mm');
  expect(input.value).toBe('1.5');
  expect(take).not.toHaveBeenCalled();
  act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(take.mock.calls).toEqual([['1.5']]);
  draw('1.5 mm');
  expect(input.value).toBe('1.5 mm');
});
