import { describe, expect, it } from 'vitest';

import { sampleDocument } from '../../tests/sampleDocument';
import { pinnedTitle } from './pinned';
import { readRoute } from './route';

describe('addresses', () => {
  it.each([
    ['', { page: 'treatment', name: '' }], ['#/', { page: 'treatment', name: '' }], ['#/runs', { page: 'runs', name: '' }],
    ['#/runs/a-1', { page: 'run', name: 'a-1' }], ['#/compare', { page: 'compare', name: '' }], ['#/nonsense', { page: 'treatment', name: '' }],
  ])('%s', (hash, route) => expect(readRoute(hash)).toEqual(route));
});

describe('pinned results', () => {
  it('have titles that tell them apart', () => {
    const first = pinnedTitle(sampleDocument(), []);
    expect(first).toBe('Sample, 1 mm');
    expect(pinnedTitle(sampleDocument(), [sampleDocument({ title: first })])).toBe('Sample, 1 mm (2)');
  });
});
