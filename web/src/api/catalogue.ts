import type { Grade } from '../document';

/** What the program knows: the key table of protocols, the entries of its catalogue, endpoints and examples. */
export interface Catalogue {
  acicula: string;
  commit: string;
  sections: { name: string; doc: string }[];
  keys: Key[];
  entries: Record<EntryFolder, Entry[]>;
  endpoints: { name: string; unit: string; meaning: string; grade: Grade }[];
  examples: { name: string; title: string; toml: string }[];
  fields: { name: string; unit: string; meaning: string }[];
}

export type EntryFolder = 'sites' | 'devices' | 'actives' | 'indications' | 'contraindications';
export type KeyKind =
  | 'quantity'
  | 'number'
  | 'numbers'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'entry'
  | 'entries'
  | 'names'
  | 'times'
  | 'file';

/** One key of a protocol; minimum and maximum are in `unit`, null when there is no bound. */
export interface Key {
  name: string;
  section: string;
  kind: KeyKind;
  unit: string | null;
  minimum: number | null;
  maximum: number | null;
  range_text: string | null;
  range_hint: string | null;
  fallback: string | null;
  default_text: string;
  doc: string;
  source: string;
  source_text: string;
  choices: string[] | null;
  names_folder: EntryFolder | null; // of the entry that it names
  entry_folder: EntryFolder | null; // of the entry that its default comes from
  entry_field: string | null;
  only_when: { key: string; words: string } | null;
}

export interface Entry {
  name: string;
  title: string;
  note: string;
  texts: Record<string, string>;
  values: Record<string, EntryValue>;
}

export interface EntryValue {
  value: number;
  unit: string;
  text: string;
  grade: string;
  source: string;
  source_text: string;
  spread_text: string;
}

export function findKey(catalogue: Catalogue, name: string): Key | undefined {
  return catalogue.keys.find((key) => key.name === name);
}

export function findEntry(catalogue: Catalogue, folder: EntryFolder, name: unknown): Entry | undefined {
  return catalogue.entries[folder].find((entry) => entry.name === name);
}

/** The key by which a protocol names the entry of a folder. */
export const entryKeys: Partial<Record<EntryFolder, string>> = {
  sites: 'subject.site',
  devices: 'device.name',
  actives: 'serum.active',
  indications: 'condition.indication',
};
