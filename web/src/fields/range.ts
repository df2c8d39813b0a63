import { entryKeys, findEntry, type Catalogue, type EntryValue, type Key } from '../api/catalogue';
import type { Resolved } from '../api/setting';

/** What the named entry of the catalogue says about a key: the needle length of the chosen device. */
export function entryValue(key: Key, catalogue: Catalogue, resolved: Resolved): EntryValue | null {
  if (!key.entry_folder || !key.entry_field) return null;
  const name = resolved[entryKeys[key.entry_folder] ?? '']?.value;
  return findEntry(catalogue, key.entry_folder, name)?.values[key.entry_field] ?? null;
}

/** Typical value of a key and where it comes from. */
export function typical(key: Key, catalogue: Catalogue, resolved: Resolved): { text: string; from: string } | null {
  const value = entryValue(key, catalogue, resolved);
  if (value) return { text: value.text, from: `${value.grade}, ${value.source_text || value.source}` };
  const plain = key.fallback === null || key.fallback === '' || key.fallback === '[]' || key.kind === 'boolean';
  return plain ? null : { text: key.fallback ?? '', from: 'default' };
}

/** Why a key has no say now: "only when serum.active is not none"; null when it has. */
export function idle(key: Key, resolved: Resolved): string | null {
  if (!key.only_when || resolved[key.name] || Object.keys(resolved).length === 0) return null;
  return key.only_when.words;
}
