import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { chromium as browserPath, dist, pictures } from './places.mjs';
import { serve } from './serve.mjs';

const flags = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'];
const files = { 'lab.js': 'text/javascript', 'lab.css': 'text/css' };
const shell = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
  '<title>acicula lab</title><link rel="stylesheet" href="/lab.css"><script src="/lab.js" defer></script></head><body><div id="lab"></div></body></html>';

/** A server with an empty results folder and a page on it; the front end is that of dist/, just built. */
export async function launch() {
  const results = mkdtempSync(join(tmpdir(), 'acicula-lab-'));
  const browser = await chromium.launch({ executablePath: browserPath, args: flags });
  const lab = { results, browser, troubles: [], server: await serve(results) };
  lab.page = await newPage(lab, { width: 1280, height: 860 });
  lab.open = (path = '/') => lab.page.goto(`${lab.server.origin}/?token=${lab.server.token}${path === '/' ? '' : path}`);
  lab.restart = async () => {
    await lab.server.stop();
    lab.server = await serve(results);
  };
  lab.picture = (name, page = lab.page) => page.screenshot({ path: join(pictures, `${name}.png`) });
  lab.close = async () => {
    await browser.close();
    await lab.server.stop();
    rmSync(results, { recursive: true, force: true });
  };
  return lab;
}

export async function newPage(lab, viewport, options = {}) {
  const context = await lab.browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce', acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => lab.troubles.push(error.message));
  page.on('console', (message) => {
    // The browser itself logs each refused request; refusals are part of what is tried here.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) lab.troubles.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') lab.troubles.push(`asked another host: ${request.url()}`);
  });
  for (const [name, type] of Object.entries(files)) {
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: type, body: readFileSync(join(dist, name)) }));
  }
  // A program that was built without a front end still has the policy that the page must live with.
  await page.route(/^http:\/\/127\.0\.0\.1:\d+\/(\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    const headers = { ...answer.headers() };
    delete headers['content-length'];
    await route.fulfill({ status: answer.status(), headers, body: body.includes('lab.js') ? body : shell });
  });
  return page;
}
