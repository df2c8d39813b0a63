// End to end: a real `acicula serve`, a real browser. The program's path is the environment variable ACICULA.
// Pictures of what was seen lie in tests/out/.
import { mkdirSync, rmSync } from 'node:fs';

import { accessibility } from './browser/accessibility.mjs';
import { compare } from './browser/compare.mjs';
import { demo } from './browser/demo.mjs';
import { launch } from './browser/launch.mjs';
import { pictures } from './browser/places.mjs';
import { report } from './browser/report.mjs';
import { runs } from './browser/runs.mjs';
import { safety } from './browser/safety.mjs';
import { text } from './browser/text.mjs';

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const scenarios = { demo, text, safety, runs, compare, report, accessibility };
const asked = process.argv.slice(2);
const lab = await launch();
let failed = 0;
try {
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const since = performance.now();
    try {
      await scenario(lab);
      console.log(`passed  ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      await lab.picture(`failed_${name}`);
      console.error(`FAILED  ${name}: ${error.stack ?? error}`);
    }
  }
  if (lab.troubles.length > 0) {
    failed += 1;
    console.error(`FAILED  the page reported errors:\n  ${lab.troubles.join('\n  ')}`);
  }
} finally {
  await lab.close();
}
process.exit(failed > 0 ? 1 : 0);
