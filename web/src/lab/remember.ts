import type { TreatmentState } from '../treatment/treatment';

const storageKey = 'acicula-protocol';

/** The protocol that this tab had before it was reloaded. */
export function rememberedProtocol(): string | null {
  return sessionStorage.getItem(storageKey);
}

/** Keeps the protocol for a reload; one with faults is not kept. */
export function rememberProtocol(state: TreatmentState): void {
  if (state.toml !== '' && state.faults.length === 0 && state.document) sessionStorage.setItem(storageKey, state.toml);
}
