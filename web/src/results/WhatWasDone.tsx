import type { Document } from '../document';

/** The treatment in words, and its protocol as text. */
export function WhatWasDone({ document }: { document: Document }) {
  return (
    <>
      <p class="sentence">{document.sentence}</p>
      <dl class="terms">{document.terms.map(([name, text]) => <><dt>{name}</dt><dd>{text}</dd></>)}</dl>
      <div class="protocol-text">
        <h3>Protocol</h3>
        <pre tabIndex={0}>{document.protocol}</pre>
      </div>
    </>
  );
}
