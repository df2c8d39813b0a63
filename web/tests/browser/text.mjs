import assert from 'node:assert/strict';

import { eventually } from './expect.mjs';

/** The protocol as text: faults at their lines, controls that follow, text that follows the controls. */
export async function text(lab) {
  const { page } = lab;
  await lab.open();
  await page.waitForSelector('.card');
  await page.getByLabel('Open an example').selectOption('atrophic_acne_scars');
  await page.getByRole('button', { name: 'Protocol', exact: true }).click();
  const area = page.getByLabel('Protocol as TOML');
  await eventually(() => area.inputValue(), (toml) => toml.includes('Lotfi'), 'the text of the example');
  const good = await area.inputValue();

  await area.fill(good.replace('needle.length', 'needle.lenght').replace('passes = 4', 'passes = 4000'));
  const faults = page.locator('#protocol-faults li');
  await eventually(() => faults.count(), (count) => count >= 2, 'two faults');
  const said = await faults.allTextContents();
  assert.ok(said.some((each) => each.includes('Line 15') && each.includes('device.needle.length')), said.join(' | '));
  assert.ok(said.some((each) => each.includes('technique.passes') && each.includes('200')), said.join(' | '));
  assert.equal(await page.locator('.gutter .wrong').count(), 2);
  assert.ok(await page.locator('.fault-banner').isVisible());
  await lab.picture('text_faults');

  await area.fill(good.replace('passes = 4', 'passes = 9'));
  await eventually(() => page.locator('#key-technique-passes').inputValue(), '9', 'the control that follows');
  assert.equal(await page.locator('.fault-banner').count(), 0);

  await page.locator('[data-key="technique.passes"] input[type=range]').fill('6');
  await eventually(() => area.inputValue(), (toml) => /passes = 6\b/.test(toml), 'the text that follows');

  // A wrong value in a control stands at the control.
  await page.locator('#key-device-needle-length').fill('9 mm');
  await page.locator('#key-device-needle-length').press('Enter');
  await eventually(() => page.locator('[data-key="device.needle.length"] .fault').count(), (count) => count > 0, 'the fault at its control');
  await page.locator('#key-device-needle-length').fill('1 mm');
  await page.locator('#key-device-needle-length').press('Enter');
  await eventually(() => page.locator('.fault').count(), 0, 'no fault any more');
  await page.keyboard.press('Escape');

  await settings(page);
  // What was set is still there after a reload.
  await eventually(() => page.locator('[role=status]').textContent(), (status) => /computed/.test(status), 'a computed setting');
  await page.reload();
  await eventually(() => page.locator('#key-technique-passes').inputValue(), '6', 'the passes after a reload');
}

/** Every key of the program's table is in the drawer, and what is set there counts. */
async function settings(page) {
  await page.getByRole('button', { name: 'All settings' }).click();
  const drawer = page.getByRole('dialog', { name: 'All settings' });
  const total = Number(/\d+/.exec(await drawer.getByRole('searchbox').getAttribute('placeholder'))[0]);
  assert.equal(await drawer.locator('.field').count(), total);
  await drawer.getByRole('searchbox').fill('overlap');
  await drawer.locator('#drawer-key-technique-overlap').fill('0.25');
  await drawer.locator('#drawer-key-technique-overlap').press('Enter');
  await eventually(() => drawer.locator('[data-key="technique.overlap"]').getAttribute('class'), (names) => names.includes('given'), 'a given overlap');

  await drawer.getByLabel('About overlap').click();
  await page.getByRole('button', { name: 'Explain in full' }).click();
  const explanation = page.getByRole('dialog', { name: /technique.overlap/ });
  await eventually(() => explanation.locator('pre').textContent(), (said) => said.includes('protocol key'), 'the explanation');
  await explanation.getByRole('button', { name: 'Close' }).click();
  await drawer.getByRole('button', { name: 'Reset overlap' }).click();
  await drawer.getByRole('button', { name: 'Close' }).click();
}
