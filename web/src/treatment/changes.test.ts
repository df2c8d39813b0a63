import { describe, expect, it } from 'vitest';

import { changed } from './changes';

describe('changes of a setting', () => {
  it('takes along what belonged to the entry before', () => {
    const values = { 'device.name': 'pen', 'device.needle.length': '2 mm', 'technique.passes': 3 };
    expect(changed(values, { 'device.name': 'roller' })).toEqual({ 'device.name': 'roller', 'technique.passes': 3 });
  });

  it('resets a key that is set to undefined', () => {
    expect(changed({ 'technique.overlap': 0.2 }, { 'technique.overlap': undefined })).toEqual({});
  });

  it('puts a chosen active on, and says nothing of a serum that is not there', () => {
    const on = changed({}, { 'serum.active': 'ascorbic-acid' });
    expect(on).toEqual({ 'serum.active': 'ascorbic-acid', 'serum.application': 'after' });
    expect(changed({ ...on, 'serum.delay': '5 minutes' }, { 'serum.active': 'none' })).toEqual({ 'serum.active': 'none' });
  });

  it('gives several sessions an interval, and one session none', () => {
    const several = changed({ 'course.sessions': 1 }, { 'course.sessions': 2 });
    expect(several['course.interval']).toBe('30 days');
    expect(changed(several, { 'course.sessions': 1 })).toEqual({ 'course.sessions': 1 });
  });

  it('leaves the values before alone', () => {
    const values = { 'technique.passes': 3 };
    changed(values, { 'technique.passes': 4 });
    expect(values).toEqual({ 'technique.passes': 3 });
  });
});
