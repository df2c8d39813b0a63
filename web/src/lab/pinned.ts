import { createContext } from 'preact';
import { useState } from 'preact/hooks';

import type { Document } from '../document';

/** Results of the treatment page that were put aside for comparison, until the tab is closed. */
export interface Pinned {
  documents: Document[];
  pin: (document: Document) => void;
  unpin: (document: Document) => void;
}

export const PinnedDocuments = createContext<Pinned>({ documents: [], pin: () => {}, unpin: () => {} });

export function usePinned(): Pinned {
  const [documents, setDocuments] = useState<Document[]>([]);
  return {
    documents,
    pin: (document) => setDocuments((all) => [...all, { ...document, title: pinnedTitle(document, all) }]),
    unpin: (document) => setDocuments((all) => all.filter((each) => each !== document)),
  };
}

/** Two results of one title are told apart by what was changed, or else by a number. */
export function pinnedTitle(document: Document, others: Document[]): string {
  const taken = new Set(others.map((each) => each.title));
  const base = `${document.title}, ${Number((document.device.needle.length * 1e3).toPrecision(3))} mm`;
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? base : `${base} (${number})`;
    if (!taken.has(title)) return title;
  }
}
