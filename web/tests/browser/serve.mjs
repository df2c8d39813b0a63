import { spawn } from 'node:child_process';

import { program } from './places.mjs';

/** Starts `acicula serve` on a free port and waits for the address that it prints. */
export function serve(results) {
  const child = spawn(program, ['serve', '--port', '0', '--results', results], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (data) => {
      printed += data;
      const found = /(http:\/\/\S+?)\/?\?token=(\S+)/.exec(printed);
      if (found) resolve({ origin: found[1], token: found[2], stop: () => stop(child) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`acicula serve ended with ${code}: ${printed}`)));
  });
}

function stop(child) {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
}
