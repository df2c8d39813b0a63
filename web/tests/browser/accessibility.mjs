import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { newPage } from './launch.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 860 };

/** Every page and panel, light and dark, wide and narrow: nothing for axe-core to say, nothing wider than the screen. */
export async function accessibility(lab) {
  const said = [];
  for (const viewport of [wide, narrow]) {
    const page = await newPage(lab, viewport);
    for (const place of await places(lab, page)) {
      await place.go();
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const name = `${place.name}_${viewport.width}_${colorScheme}`;
        said.push(...(await faults(page, name, viewport)));
        await lab.picture(name, page);
      }
    }
    await page.context().close();
  }
  assert.deepEqual(said, []);
}

async function places(lab, page) {
  const address = (hash) => `${lab.server.origin}/?token=${lab.server.token}${hash}`;
  const go = (hash, ready) => async () => {
    await page.goto('about:blank');
    await page.goto(address(hash));
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(400);
  };
  const treatment = go('', '.card');
  const panel = (button) => async () => {
    await treatment();
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  };
  const list = await (await fetch(`${lab.server.origin}/api/1/runs`, { headers: { Authorization: `Bearer ${lab.server.token}` } })).json();
  const done = list.runs.find((run) => run.state === 'done');
  return [
    { name: 'treatment', go: treatment },
    { name: 'protocol', go: panel('Protocol') },
    { name: 'settings', go: panel('All settings') },
    { name: 'start', go: panel('Run in the background') },
    { name: 'runs', go: go('#/runs', '.page h1') },
    ...(done ? [{ name: 'run', go: go(`#/runs/${done.name}`, '.card') }] : []),
    { name: 'compare', go: go('#/compare', '.page h1') },
    { name: 'studies', go: go('#/studies', '.page') },
  ];
}

async function faults(page, name, viewport) {
  // The policy of the page forbids script elements; what the debugger evaluates is not one.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const found = violations.map((each) => `${name}: ${each.id} (${each.help}): ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > viewport.width) found.push(`${name}: ${width} px wide on a screen of ${viewport.width}`);
  return found;
}
