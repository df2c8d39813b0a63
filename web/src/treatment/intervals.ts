import type { Bands, Document, Surface, Warning } from '../document';

/** The answer of POST /column/intervals. */
export interface Intervals {
  endpoints: { name: string; observer?: string | null; time: number | null; interval90: [number, number] | null }[];
  bands: Bands | null;
  surface: Surface | null;
  warnings: Warning[];
}

/** The document with the intervals that came later. */
export function withIntervals(document: Document, intervals: Intervals): Document {
  const identity = (each: { name: string; observer?: string | null; time: number | null }) =>
    [each.name, each.observer ?? '', each.time].join('|');
  const found = new Map(intervals.endpoints.map((each) => [identity(each), each.interval90]));
  const endpoints = document.summary.endpoints.map((each) => ({
    ...each,
    interval90: found.get(identity(each)) ?? each.interval90,
  }));
  const codes = new Set(document.summary.warnings.map((each) => each.code + each.text));
  const warnings = [
    ...document.summary.warnings,
    ...intervals.warnings.filter((each) => !codes.has(each.code + each.text)),
  ];
  return { ...document, bands: intervals.bands, surface: intervals.surface, summary: { ...document.summary, endpoints, warnings } };
}
