import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeForTypeScript, root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { giveUp, say, step } from './say.mjs';

const record = join(root, 'node_modules/.package-lock.json');

/**
 * Makes a fresh clone able to run: dependencies as the lock file says, the pinned Node, the database binaries.
 * Returns the Node to use. Ends with one plain line when something cannot be had.
 */
export async function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    giveUp(
      `Node ${process.versions.node} is too old to set CMDSP up. Install Node 18 or newer (24 is best) and run the command again.`,
    );
  }
  if (!isInstalled()) await step('Installing dependencies (about a minute the first time)', install);
  const node = nodeForTypeScript();
  if (node === null) {
    giveUp(
      `The pinned Node 24 did not arrive for ${process.platform}-${process.arch}. Install Node 24 or newer yourself, or run npm ci again with optional dependencies allowed.`,
    );
  }
  return node;
}

/** Installed means: npm wrote its own record of what is installed after the lock file last changed. */
function isInstalled() {
  if (!existsSync(record)) return false;
  return statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

async function install() {
  const result = await run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']);
  if (result.code !== 0) {
    say('');
    giveUp(
      `${tail(result.output)}\nnpm ci failed. Check that the npm registry can be reached and that ${root} can be written, then run the command again.`,
    );
  }
  if (!statSync(join(root, 'node_modules')).isDirectory())
    giveUp('node_modules is not a directory. Remove it and run the command again.');
}
