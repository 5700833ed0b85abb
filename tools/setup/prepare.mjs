import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith, nodeForTypeScript, pinnedNode, root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { giveUp, say, step } from './say.mjs';

const lockFile = join(root, 'package-lock.json');
const npmRecord = join(root, 'node_modules/.package-lock.json');
/** A copy of the lock file that was installed last, so that a changed time alone causes no new installation. */
const stamp = join(root, 'node_modules/.cmdsp-installed');

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

/** Installed means: from this very lock file, by us or (then npm's own record is younger) by npm directly. */
function isInstalled() {
  if (!existsSync(npmRecord)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lockFile, 'utf8')) return true;
  return statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
}

async function install() {
  await npmCi(process.env);
  // npm leaves out optional packages (the web build's binaries among them) that do not fit the Node it runs on.
  if (Number(process.versions.node.split('.')[0]) < 20) await installAgain();
  copyFileSync(lockFile, stamp);
}

/** Installs once more, with npm running on a copy of the pinned Node, because npm ci removes what it runs on. */
async function installAgain() {
  const node = pinnedNode();
  if (node === null) return;
  const directory = mkdtempSync(join(tmpdir(), 'cmdsp-node-'));
  try {
    const copy = join(directory, 'node');
    copyFileSync(node, copy);
    chmodSync(copy, 0o755);
    await npmCi(environmentWith(copy));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function npmCi(env) {
  const result = await run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'], { env });
  if (result.code !== 0) {
    say('');
    giveUp(
      `${tail(result.output)}\nnpm ci failed. Check that the npm registry can be reached and that ${root} can be written, then run the command again.`,
    );
  }
  if (!statSync(join(root, 'node_modules')).isDirectory())
    giveUp('node_modules is not a directory. Remove it and run the command again.');
}
