import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this file belongs to. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the pinned Node lies for this machine, or null where npm has none for it. */
export function pinnedNode() {
  const file = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  return existsSync(file) ? file : null;
}

/** The Node that runs our TypeScript: the pinned one, else this machine's own when it is new enough, else null. */
export function nodeForTypeScript() {
  const pinned = pinnedNode();
  if (pinned !== null) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** The environment in which every program finds the pinned Node first. */
export function environmentWith(node, extra = {}) {
  const path = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, ...extra, PATH: path };
}
