import { useState } from 'preact/hooks';

import type { Document } from '../document';
import { Popover } from '../fields/Popover';
import { composePage, ownFiles } from './compose';
import { endpointsCsv, timelineCsv } from './csv';
import { download, fileStem } from './download';

/** Ways to take results along. A page is composed here, from the lab's own files. */
export function ExportMenu({ documents, offline = false }: { documents: Document[]; offline?: boolean }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = documents[0];
  if (!first) return null;
  const stem = fileStem(documents.length > 1 ? 'comparison' : first.title);
  const page = async () => {
    try {
      const { script, style } = await ownFiles();
      download(`${stem}.html`, composePage(documents, script, style), 'text/html');
      setTrouble(null);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <span class="export">
      <Popover label="Export" text="Export">
        <ul class="menu">
          {!offline && <li><button type="button" onClick={() => void page()}>Page <i>HTML, opens offline</i></button></li>}
          {documents.length === 1 && (
            <>
              <li><button type="button" onClick={() => download(`${stem}-timeline.csv`, timelineCsv(first), 'text/csv')}>Time courses <i>CSV</i></button></li>
              <li><button type="button" onClick={() => download(`${stem}-endpoints.csv`, endpointsCsv(first), 'text/csv')}>Endpoints <i>CSV</i></button></li>
              <li><button type="button" onClick={() => download(`${stem}.toml`, first.protocol)}>Protocol <i>TOML</i></button></li>
            </>
          )}
          <li><button type="button" onClick={() => window.print()}>Print <i>or PDF</i></button></li>
        </ul>
        {trouble && <p class="trouble" role="alert">{trouble}</p>}
      </Popover>
    </span>
  );
}
