import 'uplot/dist/uPlot.min.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/setup.css';
import './style/results.css';
import './style/runs.css';
import './style/print.css';

import { render } from 'preact';

import { connect } from './api/api';
import { takeToken } from './api/token';
import type { Document } from './document';
import { LabPage } from './lab/LabPage';
import { Report } from './report/Report';
import { startTheme } from './theme';

/** Paper cannot be opened: everything that is folded is opened before it is printed. */
function unfold(): void {
  document.querySelectorAll('details').forEach((fold) => (fold.open = true));
}

function start(): void {
  startTheme();
  window.addEventListener('beforeprint', unfold);
  const place = document.getElementById('lab') ?? document.body.appendChild(document.createElement('div'));
  const embedded = document.getElementById('acicula-documents');
  place.replaceChildren();
  if (embedded) render(<Report documents={JSON.parse(embedded.textContent ?? '[]') as Document[]} />, place);
  else render(<LabPage api={connect(takeToken())} />, place);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
