import type { Document } from '../document';
import { displayText } from '../units';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text that may stand inside a script element, whatever it holds. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** Endpoints and warnings as plain tables, for readers without scripts. */
function plainTables(documents: Document[]): string {
  return documents
    .map(({ title, sentence, summary, meanings }) => {
      const warnings = summary.warnings.map((each) => `<li>${each.stop ? '<strong>STOP</strong> ' : ''}${escaped(each.text)}</li>`);
      const rows = summary.endpoints.map((each) => {
        const range = each.interval90?.map((bound) => displayText(bound, each.unit, each.name)).join(' to ') ?? '';
        const cells = [meanings[each.name]?.meaning ?? each.name, displayText(each.value, each.unit, each.name), range, each.grade];
        return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
      });
      return `<h1>${escaped(title)}</h1><p>${escaped(sentence)}</p><ul>${warnings.join('')}</ul><table>${rows.join('')}</table>`;
    })
    .join('');
}

/** One page that opens from disk without a server and loads nothing: the documents, the style and the program inside. */
export function composePage(documents: Document[], script: string, style: string): string {
  const title = documents.map((each) => each.title).join(' · ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:">
<title>${escaped(title)}</title>
<style>${style.replaceAll('</', '<\\/')}</style>
</head>
<body>
<div id="lab"></div>
<noscript>${plainTables(documents)}</noscript>
<script type="application/json" id="acicula-documents">${scriptJson(documents)}</script>
<script>${script.replace(/<\/(script)/gi, '<\\/$1')}</script>
</body>
</html>
`;
}

/** The page's own script and style, as the server gives them. */
export async function ownFiles(): Promise<{ script: string; style: string }> {
  const text = async (path: string) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path} could not be read (${answer.status}).`);
    return answer.text();
  };
  const [script, style] = await Promise.all([text('/lab.js'), text('/lab.css')]);
  return { script, style };
}
