import assert from 'node:assert/strict';

import { card, eventually } from './expect.mjs';

/** Runs in the background: several queued, one cancelled, all still listed by a server that was started anew. */
export async function runs(lab) {
  const { page } = lab;
  await lab.open();
  await page.waitForSelector('.card');
  await page.getByLabel('Open an example').selectOption('home_roller');
  await eventually(() => page.locator('h1').textContent(), (title) => /texture/i.test(title), 'the example');
  await eventually(() => page.locator('.fault-banner').count(), 0, 'an example without faults');
  const shown = await card(page, 'healing.collagen_total.relative');

  await start(page, 'home', 'column', 20);
  await start(page, 'block', 'patch', 0);
  await start(page, 'later', 'column', 0);
  const row = (name) => page.locator(`[data-run="${name}"]`);
  const state = (name) => row(name).locator('.state').textContent();
  await eventually(() => state('home'), 'done', 'the first run', 90_000);
  await eventually(() => state('block'), (now) => now === 'runs' || now === 'done', 'the patch', 60_000);
  await lab.picture('runs');
  if ((await state('block')) === 'runs') {
    await page.getByRole('button', { name: 'Cancel block' }).click();
    await eventually(() => state('block'), 'cancelled', 'the run that was cancelled');
  }
  await eventually(() => state('later'), 'done', 'the run that waited', 60_000);

  await lab.restart();
  await lab.open('#/runs');
  await eventually(() => page.locator('.run').count(), 3, 'the runs after a restart');
  assert.equal(await state('home'), 'done');

  await page.getByRole('link', { name: 'Open home' }).click();
  await page.waitForSelector('.card');
  assert.equal(await card(page, 'healing.collagen_total.relative'), shown);
  assert.match(await page.locator('.card .interval').first().textContent(), / to /);
  await lab.picture('run');
  await page.getByRole('button', { name: 'Set up from this' }).click();
  await eventually(() => page.locator('#key-course-sessions').inputValue(), '12', 'the sessions of the run');
}

async function start(page, name, fidelity, samples) {
  await page.getByRole('link', { name: 'Treatment' }).click();
  await page.getByRole('button', { name: 'Run in the background' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run in the background' });
  await dialog.locator(`input[value="${fidelity}"]`).check();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Samples').fill(String(samples));
  await dialog.getByRole('button', { name: 'Start' }).click();
  await page.locator(`[data-run="${name}"]`).waitFor();
}
