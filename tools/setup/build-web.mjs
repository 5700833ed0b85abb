import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith, root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { giveUp, step } from './say.mjs';

const stamp = join(root, 'web/dist/.sources');

/** Builds the web files when their sources changed since the last build. */
export async function buildWeb(node) {
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await step('Building the web pages', async () => {
    const result = await run(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'web'], {
      env: environmentWith(node),
    });
    if (result.code !== 0) giveUp(`\n${tail(result.output, 20)}\nThe web pages could not be built.`);
    writeFileSync(stamp, hash);
  });
}

/** One hash over everything that ends up in the browser: our web code, the packages it may import, the lock file. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const folder of ['web', 'packages']) addFolder(hash, join(root, folder));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    if (entry.isFile()) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
}
