import assert from 'node:assert/strict';

import { eventually } from './expect.mjs';

/** A contraindication that rules the treatment out stands over everything and cannot be put away. */
export async function safety(lab) {
  const { page } = lab;
  await lab.open();
  await page.waitForSelector('.card');
  await page.getByRole('button', { name: 'All settings' }).click();
  const drawer = page.getByRole('dialog', { name: 'All settings' });
  await drawer.getByRole('searchbox').fill('history');
  await drawer.getByLabel('Active infection or open wound').focus();
  await page.keyboard.press('Space');
  await drawer.getByRole('button', { name: 'Close' }).click();
  const banner = page.locator('.stop-banner');
  await eventually(() => banner.count(), 1, 'the banner of a stop');
  const box = await banner.boundingBox();
  assert.equal(Math.round(box.width), 1280);
  assert.equal(await banner.locator('button, a').count(), 0);
  assert.ok(await page.locator('.warnings .stop').isVisible());
  assert.ok(await page.locator('.research-use').isVisible());
  await lab.picture('stop');
}
