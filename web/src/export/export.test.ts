import { describe, expect, it } from 'vitest';

import { endpoint, sampleDocument } from '../../tests/sampleDocument';
import { composePage } from './compose';
import { endpointsCsv, timelineCsv } from './csv';
import { fileStem } from './download';

describe('CSV', () => {
  it('has a row a time, and nothing where nothing is known', () => {
    const document = sampleDocument();
    document.timeline.series[0]!.values[1] = null;
    expect(timelineCsv(document)).toBe('time [s],healing.collagen_total [1]\n0,0.8\n86400,\n172800,1.2\n');
  });

  it('quotes commas and quotes', () => {
    const document = sampleDocument({ meanings: { a: { meaning: 'Depth, "deep"', unit: '1', grade: 'validated' } } });
    document.summary.endpoints = [endpoint('a', { value: 1, interval90: [0, 2], grade: 'validated' })];
    expect(endpointsCsv(document).split('\n')[1]).toBe('a,,0,1,1,0,2,validated,"Depth, ""deep"""');
  });
});

describe('the page that opens offline', () => {
  const nasty = '</script><script>alert(1)</script><!-- & "quotes" \u2028';

  it('holds its documents whatever their texts say', () => {
    const page = composePage([sampleDocument({ title: nasty, protocol: nasty })], 'run("</script>")', 'a{}');
    const parsed = new DOMParser().parseFromString(page, 'text/html');
    const embedded = parsed.getElementById('acicula-documents')?.textContent ?? '';
    expect(JSON.parse(embedded)[0].protocol).toBe(nasty);
    expect(page).not.toContain('alert(1)</script>');
    // One for the documents, one for the program.
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(parsed.querySelector('title')?.textContent).toBe(nasty);
  });

  it('asks for nothing and says endpoints and warnings without scripts', () => {
    const document = sampleDocument();
    document.summary.warnings = [{ code: 'x', text: 'Not < this', stop: true }];
    const page = composePage([document], '', '');
    expect(page).not.toMatch(/(src|href)=/);
    expect(page).toContain("default-src 'none'");
    expect(page).toMatch(/<noscript>.*STOP.*Not &lt; this.*Change of scar depth.*−50\.0 %.*<\/noscript>/s);
  });
});

describe('fileStem', () => {
  it('keeps letters and digits', () => {
    expect(fileStem('Atrophic acne scars, mixed (2)')).toBe('atrophic-acne-scars-mixed-2');
    expect(fileStem('¿?')).toBe('acicula');
  });
});
