/** One value of a resolved protocol, and where it came from. */
export interface ResolvedValue {
  text: string;
  origin: string;
}

/** A key whose value is not the same in all; null where a protocol has no such key. */
export interface DifferentKey {
  key: string;
  values: (ResolvedValue | null)[];
  /** whether somebody gave it, in any of them; else it follows from other choices */
  given: boolean;
}

/** Where the value of a line ends and its comment begins: at the first # outside of quotes. */
function commentAt(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\' && quoted) i++;
    else if (line[i] === '"') quoted = !quoted;
    else if (line[i] === '#' && !quoted) return i;
  }
  return line.length;
}

/** Texts are shown without their quotes. */
function plain(value: string): string {
  return value.replace(/"((?:[^"\\]|\\.)*)"/g, (_, text: string) => text.replace(/\\(.)/g, '$1'));
}

/** In the protocol, or on the command line (`--set`). */
function isGiven(origin: string): boolean {
  return origin === 'given' || origin.startsWith('--');
}

/** The values of a resolved protocol as the program writes it: `key = value  # origin` below `[section]`. */
export function resolvedValues(text: string): Map<string, ResolvedValue> {
  const values = new Map<string, ResolvedValue>();
  let section = '';
  for (const line of text.split('\n')) {
    const heading = /^\s*\[([\w.-]+)\]/.exec(line);
    if (heading) {
      section = `${heading[1]!}.`;
      continue;
    }
    const found = /^\s*([\w.-]+)\s*=\s*(.*)$/.exec(line.slice(0, commentAt(line)));
    if (!found) continue;
    const origin = line.slice(commentAt(line) + 1).trim();
    values.set(section + found[1]!, { text: plain(found[2]!.trim()), origin });
  }
  return values;
}

/** What differs between resolved protocols: first what somebody gave, then what follows from it; in the order of the files. */
export function protocolDifference(texts: readonly string[]): DifferentKey[] {
  const all = texts.map(resolvedValues);
  const keys = [...new Set(all.flatMap((values) => [...values.keys()]))];
  const different = keys.flatMap((key): DifferentKey[] => {
    const values = all.map((each) => each.get(key) ?? null);
    if (values.every((value) => value?.text === values[0]?.text)) return [];
    return [{ key, values, given: values.some((value) => value !== null && isGiven(value.origin)) }];
  });
  return [...different.filter((each) => each.given), ...different.filter((each) => !each.given)];
}
