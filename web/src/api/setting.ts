import type { Fault } from './fault';

/** A value as TOML would hold it: text with unit, number, boolean, list. */
export type Value = string | number | boolean | (string | number)[];
export type Values = Record<string, Value>;

export interface ResolvedValue {
  text: string;
  value: number | boolean | string | (string | number)[] | null;
  origin: string;
}
export type Resolved = Record<string, ResolvedValue>;

/** The answer of POST /protocol. */
export interface ProtocolAnswer {
  toml: string;
  values: Values;
  resolved: Resolved;
  diagnostics: Fault[];
}
