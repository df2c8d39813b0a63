import type { Grade } from '../document';

export const gradeWords: Record<Grade, string> = {
  validated: 'compared with data that no part of the model was fitted to',
  calibrated: 'the model was fitted to such data',
  unvalidated: 'never compared with a measurement',
};

/** How far an endpoint was compared with data. */
export function GradeBadge({ grade }: { grade: Grade }) {
  return <span class={`grade ${grade}`} title={gradeWords[grade]}>{grade}</span>;
}
