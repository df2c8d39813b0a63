import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const dist = at('../../dist/');
export const pictures = at('../out/');
export const example = (name) => at(`../../../examples/${name}/protocol.toml`);
export const program = process.env.ACICULA ?? at('../../../build/release/acicula');
export const chromium = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
