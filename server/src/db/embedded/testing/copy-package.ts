import { chmodSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPackage, findEmbeddedPackage } from '../find-embedded-package.ts';
import { listPackageLinks } from '../package-links.ts';

/** Copies the installed database package to `target` as `npm install --ignore-scripts` leaves it: without its links. */
export function copyPackageWithoutLinks(target: string): EmbeddedPackage {
  const source = findEmbeddedPackage();
  cpSync(source.nativeDirectory, target, { recursive: true, verbatimSymlinks: true });
  chmodSync(target, 0o755);
  for (const link of listPackageLinks(target)) rmSync(join(target, link.path), { force: true });
  return { ...source, nativeDirectory: target };
}
