import { useEffect, useRef, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Run } from '../api/run';
import type { Field, FieldIndex } from './field';
import { decodeField } from './field';

/** Most voxels asked of the server at once: a 250 x 250 x 60 block comes at about half its fineness a side. */
const voxelLimit = 1_000_000;
/** Moments kept in memory, so that the slider of time goes back and forth without asking again. */
const kept = 24;

export type Loaded<T> = { state: 'none' } | { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; message: string };

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const path = (run: Run) => `/runs/${encodeURIComponent(run.name)}/fields`;

/** What fields a run kept; none for a run without. */
export function useFieldIndex(api: Api | null, run: Run | null): Loaded<FieldIndex> {
  const [loaded, setLoaded] = useState<Loaded<FieldIndex>>({ state: 'none' });
  const wanted = api !== null && run !== null && run.has_fields;
  useEffect(() => {
    if (!wanted) return setLoaded({ state: 'none' });
    const stop = new AbortController();
    setLoaded({ state: 'loading' });
    api.get<FieldIndex>(path(run), stop.signal).then(
      (value) => setLoaded({ state: 'ready', value }),
      (error: unknown) => stop.signal.aborted || setLoaded({ state: 'failed', message: messageOf(error) }),
    );
    return () => stop.abort();
  }, [wanted, api, run?.name]);
  return loaded;
}

/** One field at one moment; the last one stays until the next has come. */
export function useField(api: Api | null, run: Run | null, name: string | null, time: number): Loaded<Field> & { last: Field | null } {
  const [loaded, setLoaded] = useState<Loaded<Field>>({ state: 'none' });
  const last = useRef<{ of: string; field: Field } | null>(null);
  const cache = useRef(new Map<string, Field>());
  const of = `${run?.name ?? ''}/${name ?? ''}`;
  useEffect(() => {
    if (!api || !run || name === null) return setLoaded({ state: 'none' });
    const key = `${of}/${time}`;
    const take = (field: Field) => {
      cache.current.delete(key);
      cache.current.set(key, field);
      if (cache.current.size > kept) cache.current.delete(cache.current.keys().next().value!);
      last.current = { of, field };
      setLoaded({ state: 'ready', value: field });
    };
    const known = cache.current.get(key);
    if (known) return take(known);
    const stop = new AbortController();
    setLoaded({ state: 'loading' });
    const ask = async () => {
      const answer = await api.fetch(`${path(run)}/${encodeURIComponent(name)}?time=${time}&limit=${voxelLimit}`, stop.signal);
      take(decodeField(await answer.arrayBuffer(), answer.headers));
    };
    ask().catch((error: unknown) => stop.signal.aborted || setLoaded({ state: 'failed', message: messageOf(error) }));
    return () => stop.abort();
  }, [api, of, time]);
  return { ...loaded, last: last.current?.of === of ? last.current.field : null };
}
