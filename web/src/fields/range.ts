import { entryKeys, findEntry, type Catalogue, type EntryValue, type Key } from '../api/catalogue';
import type { Resolved } from '../api/setting';

/** Range of a key in words: "0.02 to 6 mm". */
export function rangeText(key: Key): string {
  if (key.minimum === null && key.maximum === null) return key.range_hint;
  const unit = key.unit === '1' ? '' : key.unit;
  const bounds =
    key.minimum !== null && key.maximum !== null
      ? `${key.minimum} to ${key.maximum}`
      : key.minimum !== null
        ? `from ${key.minimum}`
        : `up to ${key.maximum}`;
  return `${bounds} ${unit}`.trim();
}

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
  if (key.fallback !== null && key.fallback !== '') return { text: key.fallback, from: 'default' };
  return null;
}

/** Why a key has no say now: "only when serum.active is not none"; null when it has. */
export function idle(key: Key, resolved: Resolved): string | null {
  if (!key.only_when || resolved[key.name] || Object.keys(resolved).length === 0) return null;
  return key.only_when.words;
}
