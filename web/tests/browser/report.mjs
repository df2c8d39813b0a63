import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { card, eventually } from './expect.mjs';
import { newPage } from './launch.mjs';
import { pictures } from './places.mjs';

const largest = 3 * 1024 * 1024; // [bytes]

/** What can be taken along: a page that opens from disk without a server, CSV, a picture, a print. */
export async function report(lab) {
  const { page } = lab;
  await lab.open();
  await page.waitForSelector('.card');
  await page.getByLabel('Open an example').selectOption('atrophic_acne_scars');
  await eventually(() => card(page, 'outcome.scar_depth.relative').catch(() => ''), '−53.7 %', 'the example');

  const timeline = readFileSync(await saved(page, /Time courses/, 'timeline.csv'), 'utf8');
  assert.match(timeline.split('\n')[0], /^time \[s\],healing\.damage \[1\]/);
  const endpoints = readFileSync(await saved(page, /Endpoints/, 'endpoints.csv'), 'utf8');
  assert.match(endpoints, /outcome\.scar_depth\.relative,,15206400,-0\.53726/);
  const png = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the figure What is treated as PNG' }).click();
  const picture = join(pictures, 'figure.png');
  await (await png).saveAs(picture);
  assert.equal(readFileSync(picture).subarray(1, 4).toString(), 'PNG');

  const path = await saved(page, /Page/, 'report.html');
  assert.ok(statSync(path).size < largest, `${statSync(path).size} bytes`);
  const reader = await newPage(lab, { width: 1280, height: 900 }, { offline: true });
  await reader.goto(`file://${path}`);
  assert.equal(await card(reader, 'outcome.scar_depth.relative'), '−53.7 %');
  assert.ok(await reader.getByText('Lotfi et al. 2013').first().isVisible());
  await reader.locator('.fold').last().scrollIntoViewIfNeeded();
  await reader.evaluate(() => scrollTo(0, 0));
  await lab.picture('report', reader);
  const pdf = await reader.pdf({ path: join(pictures, 'report.pdf'), format: 'A4', preferCSSPageSize: true });
  assert.ok(pdf.length > 50_000);
  assert.equal(await reader.locator('details:not([open])').count(), 0, 'what is folded in print');
  await reader.context().close();
}

async function saved(page, name, file) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.locator('.menu').getByRole('button', { name }).click();
  const path = join(pictures, file);
  await (await download).saveAs(path);
  await page.keyboard.press('Escape');
  return path;
}
