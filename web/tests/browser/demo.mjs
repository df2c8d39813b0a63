import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { card, eventually } from './expect.mjs';
import { example, program } from './places.mjs';

/** The published course against acne scars, set up by hand from quite another treatment, gives the command line's numbers. */
export async function demo(lab) {
  const { page } = lab;
  const folder = join(mkdtempSync(join(lab.results, '../acicula-demo-')), 'out');
  const printed = execFileSync(program, ['run', example('atrophic_acne_scars'), '-o', folder], { encoding: 'utf8' });
  const told = (pattern) => pattern.exec(printed)?.[1] ?? assert.fail(`the command line does not say ${pattern}`);

  await lab.open();
  await page.waitForSelector('.card');
  await page.getByLabel('Open an example').selectOption('vitamin_c_serum');
  await eventually(() => page.locator('h1').textContent(), (title) => /healthy/i.test(title), 'the other example');

  await page.locator('[data-site="cheek"] path').first().click();
  await page.locator('#key-subject-age').fill('27');
  await page.locator('#key-subject-age').press('Enter');
  await page.locator('.swatch', { hasText: /^IV$/ }).click();
  await page.locator('#key-condition-indication').selectOption('atrophic-acne-scars');
  await page.locator('#key-device-name').selectOption('dermaroller-mf8');
  await page.locator('#key-serum-active').selectOption('none');
  await slide(page, 'technique.passes', 4);
  await slide(page, 'technique.directions', 4);
  for (let session = 2; session <= 5; session += 1) await page.getByLabel('One session more').click();
  await type(page, 'course.interval', '30');
  await type(page, 'course.follow_up', '8 weeks');
  await dragTip(page);
  await page.locator('#key-device-needle-length').fill('1.5 mm');
  await page.locator('#key-device-needle-length').press('Enter');

  await eventually(() => page.locator('h1').textContent(), (title) => /acne/i.test(title), 'the title');
  const wanted = told(/scar depth (\S+ %)/);
  await eventually(() => card(page, 'outcome.scar_depth.relative'), wanted, 'scar depth');
  assert.equal(await card(page, 'healing.collagen_total.relative'), told(/total (\S+ %)/));
  assert.equal(await card(page, 'healing.epidermis.relative'), told(/thickness (\S+ %)/));
  assert.equal(await card(page, 'puncture.depth'), told(/needle depth +(\S+ \S+)/));
  assert.equal(await card(page, 'safety.pih_probability'), told(/pigment risk (\S+ %)/));

  // Intervals follow, those of the command line.
  const interval = page.locator('.card[data-endpoint="outcome.scar_depth.relative"] .interval');
  const [, low, high] = /scar depth \S+ % \((\S+) % to (\S+ %)\)/.exec(printed);
  await eventually(() => interval.textContent(), `${low} to ${high}`, 'the interval of scar depth', 60_000);
  assert.equal(await page.locator('.warnings li').count() >= 3, true);
  await lab.picture('treatment');

  await scrub(page);
  await keyboard(page);
  await lab.picture('treatment_after');
}

async function type(page, key, text) {
  const field = page.locator(`#key-${key.replaceAll('.', '-')}`);
  await field.fill(text);
  await field.press('Enter');
}

async function slide(page, key, value) {
  await page.locator(`[data-key="${key}"] input[type=range]`).fill(String(value));
}

/** Dragging the tip down makes the needle longer, and the number and the depth follow while it moves. */
async function dragTip(page) {
  const tip = page.locator('.tip');
  const length = async () => Number(await tip.getAttribute('aria-valuenow'));
  const before = await length();
  const box = await tip.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 40, { steps: 8 });
  await eventually(length, (now) => now > before, 'the length that was dragged');
  await page.mouse.up();
  const shown = await page.locator('#key-device-needle-length').inputValue();
  assert.equal(shown, `${await length()} mm`);
}

/** One moment in all figures: the values in the legends move with it. */
async function scrub(page) {
  const value = () => page.locator('[data-figure="outcome"] .legend b').first().textContent();
  const end = await value();
  const step = Number(await page.getByLabel('Moment').getAttribute('step'));
  await page.getByLabel('Moment').fill(String(40 * step));
  await eventually(() => page.locator('.scrubber output').textContent(), (text) => text.startsWith('day 12'), 'the moment');
  assert.notEqual(await value(), end);
  await page.getByLabel('Moment').press('End');
  await eventually(value, end, 'the value at the end');
}

/** Sliders, sites and the needle obey the arrow keys. */
async function keyboard(page) {
  const tip = page.locator('.tip');
  const before = Number(await tip.getAttribute('aria-valuenow'));
  await tip.focus();
  await tip.press('ArrowDown');
  await eventually(async () => Number(await tip.getAttribute('aria-valuenow')), (now) => now > before, 'a longer needle by key');
  await tip.press('ArrowUp');
  await page.locator('[data-site="cheek"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await eventually(() => page.locator('[role=radio][aria-checked=true][data-site]').first().getAttribute('data-site'), 'upper-lip', 'the next site');
}
