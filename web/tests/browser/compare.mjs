import assert from 'node:assert/strict';

import { eventually } from './expect.mjs';

/** Two needle lengths beside each other. */
export async function compare(lab) {
  const { page } = lab;
  await lab.open();
  await page.waitForSelector('.card');
  await page.getByLabel('Open an example').selectOption('atrophic_acne_scars');
  await eventually(() => page.locator('.sentence').first().textContent(), (text) => text.includes('Dermaroller MF8'), 'the example');
  await pinAt(page, '1.5 mm', 1);
  await pinAt(page, '0.5 mm', 2);
  await page.getByRole('link', { name: 'Compare' }).click();
  const main = page.locator('main');
  await eventually(() => main.textContent(), (text) => text.includes('0.5 mm') && text.includes('−53.7 %'), 'both results');
  assert.equal(await page.locator('.choose-runs input:checked').count(), 2);
  await lab.picture('compare');
}

async function pinAt(page, length, count) {
  await page.locator('#key-device-needle-length').fill(length);
  await page.locator('#key-device-needle-length').press('Enter');
  await eventually(() => page.locator('.tip').getAttribute('aria-valuetext'), (text) => text === length || (length === '0.5 mm' && text === '500 µm'), 'the length');
  await eventually(() => page.locator('.sentence').first().textContent(), (text) => text.includes('1.5 mm') === (length === '1.5 mm'), 'the result of the length');
  await page.getByRole('button', { name: /^Pin for comparison/ }).click();
  await page.getByRole('button', { name: `Pin for comparison (${count})` }).waitFor();
}
