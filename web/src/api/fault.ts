/** One thing that is wrong with a protocol, and where. */
export interface Fault {
  line: number | null; // 0 or null: of no line
  column: number | null;
  source_line: string | null;
  message: string;
  hint: string | null;
  key: string | null;
}
