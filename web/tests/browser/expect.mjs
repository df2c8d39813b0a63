import assert from 'node:assert/strict';

/** Waits until `read` gives `wanted` (a value, or a test of it). */
export async function eventually(read, wanted, what, limit = 30_000) {
  const until = Date.now() + limit;
  const good = typeof wanted === 'function' ? wanted : (value) => value === wanted;
  let value;
  do {
    value = await read();
    if (good(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 60));
  } while (Date.now() < until);
  return assert.fail(`${what}: ${JSON.stringify(value)} after ${limit / 1000} s`);
}

/** Text of the card of an endpoint. */
export function card(page, name) {
  return page.locator(`.card[data-endpoint="${name}"] .value`).first().textContent();
}
