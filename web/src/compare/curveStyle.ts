/** Colour and dashes of a document, the same in every plot and table; told apart without colour as well. */
const styles = [
  { token: '--s0', dash: [] },
  { token: '--s1', dash: [7, 4] },
  { token: '--s2', dash: [2, 4] },
  { token: '--s3', dash: [9, 3, 2, 3] },
  { token: '--s4', dash: [4, 3] },
  { token: '--s5', dash: [12, 4] },
] as const;

export function styleOf(document: number): { token: string; dash: readonly number[] } {
  return styles[document % styles.length] ?? styles[0];
}
