import type { Document, Endpoint } from '../document';
import { Popover } from '../fields/Popover';
import { meaningOf } from './endpoints';
import { gradeWords } from './GradeBadge';

/** What an endpoint means, how far it was compared with data, and whose numbers its model stands on. */
export function SourcePopover({ document, endpoint }: { document: Document; endpoint: Endpoint }) {
  const room = endpoint.name.split('.')[0] ?? '';
  const behind = document.parameters.filter((each) => each.key.startsWith(`${room}.`));
  const sources = [...new Set(behind.map((each) => each.source))].filter((each) => each !== 'acicula');
  return (
    <Popover label={`Sources of ${meaningOf(document, endpoint.name).toLowerCase()}`} text="sources">
      <code>{endpoint.name}</code>
      <p>{meaningOf(document, endpoint.name)}.</p>
      <p><b>{endpoint.grade}</b>: {gradeWords[endpoint.grade]}.</p>
      {behind.length > 0 && (
        <p class="faint">
          {behind.length} numbers of the model “{room}”, from {sources.length > 0 ? sources.join(', ') : 'choices of this project'}. They
          stand with their places in the table of numbers.
        </p>
      )}
    </Popover>
  );
}
