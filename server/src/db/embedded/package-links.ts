import { lstatSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** A symbolic link that belongs to the package: `path` under `native`, pointing to the file `target` beside it. */
export type PackageLink = { readonly path: string; readonly target: string };

/** The links that the package lists because npm cannot ship them; its install script makes them unless it was left out. */
export function listPackageLinks(nativeDirectory: string): PackageLink[] {
  const listed: unknown = JSON.parse(readFileSync(join(nativeDirectory, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed)) throw new TypeError('pg-symlinks.json is not a list');
  return listed.map(readLink);
}

/** Whether every listed link is there. */
export function hasPackageLinks(nativeDirectory: string): boolean {
  return listPackageLinks(nativeDirectory).every(
    ({ path }) => lstatSync(join(nativeDirectory, path), { throwIfNoEntry: false }) !== undefined,
  );
}

function readLink(entry: unknown): PackageLink {
  if (typeof entry !== 'object' || entry === null || !('source' in entry) || !('target' in entry)) {
    throw new TypeError('pg-symlinks.json holds something else than links');
  }
  const source = underNative(String(entry.source));
  const path = underNative(String(entry.target));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (!source.startsWith(folder) || source.slice(folder.length).includes('/')) {
    throw new TypeError(`pg-symlinks.json links across folders: ${path}`);
  }
  return { path, target: source.slice(folder.length) };
}

function underNative(path: string): string {
  if (!path.startsWith('native/') || normalize(path) !== path) throw new TypeError(`pg-symlinks.json names ${path}`);
  return path.slice('native/'.length);
}
