import type { Document, Endpoint } from '../document';

export type Overlap = 'overlap' | 'apart' | 'unknown';

/** Whether two 90 % intervals share a value; unknown where one is missing. */
export function overlap(a: Endpoint | null, b: Endpoint | null): Overlap {
  if (!a?.interval90 || !b?.interval90) return 'unknown';
  const [lowA, highA] = a.interval90;
  const [lowB, highB] = b.interval90;
  return lowA <= highB && lowB <= highA ? 'overlap' : 'apart';
}

/** One endpoint of all documents, one column each; null where a document has none. */
export interface Row {
  name: string;
  observer: string;
  unit: string;
  /** [s] since the first session; null: at the end of each course, which are not of one length */
  time: number | null;
  endpoints: (Endpoint | null)[];
}

const timeOf = (endpoint: Endpoint) => endpoint.time ?? 0;

/** The endpoints of each document that are one and the same quantity, in the order of time. */
function groups(documents: readonly Document[]): Map<string, Endpoint[][]> {
  const found = new Map<string, Endpoint[][]>();
  documents.forEach((document, column) => {
    for (const endpoint of document.summary.endpoints) {
      const key = JSON.stringify([endpoint.name, endpoint.observer ?? '']);
      if (!found.has(key)) found.set(key, documents.map(() => []));
      found.get(key)![column]!.push(endpoint);
    }
  });
  for (const columns of found.values()) columns.forEach((column) => column.sort((a, b) => timeOf(a) - timeOf(b)));
  return found;
}

/**
 * Rows of the comparison. An endpoint has a row for each time at which all documents tell it, and one at the ends of
 * the courses when these are not of one length; what only one document tells has its row as well.
 */
export function endpointRows(documents: readonly Document[]): Row[] {
  return [...groups(documents)].flatMap(([key, columns]) => {
    const [name, observer] = JSON.parse(key) as [string, string];
    const unit = columns.flat()[0]?.unit ?? '1';
    const told = columns.filter((column) => column.length > 0);
    const first = told[0]!.map(timeOf);
    const shared = first.filter((time) => told.every((column) => column.some((each) => timeOf(each) === time)));
    const rows = [...new Set(shared)].map((time): Row => ({
      name, observer, unit, time, endpoints: columns.map((column) => column.find((each) => timeOf(each) === time) ?? null),
    }));
    const last = told.map((column) => timeOf(column[column.length - 1]!));
    if (last.every((time) => time === last[0])) return rows;
    return [...rows, { name, observer, unit, time: null, endpoints: columns.map((column) => column[column.length - 1] ?? null) }];
  });
}

/** The endpoints that answer most questions, of all documents: those rows come first. */
export function headlineRows(documents: readonly Document[], rows: readonly Row[]): Row[] {
  const names = [...new Set(documents.flatMap((document) => document.headlines))];
  return names.flatMap((name) => {
    const found = rows.filter((row) => row.name === name);
    // The latest tells the outcome: the ends of the courses, or the last time in common.
    const last = found.find((row) => row.time === null) ?? found[found.length - 1];
    return last ? [last] : [];
  });
}
