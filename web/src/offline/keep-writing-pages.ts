import type { Answer } from '../api/request.ts';
import { canKeep } from './kept-cache.ts';
import { pageAddress } from './kept-index.ts';
import { offlineAreas, writingCachePrefix } from './worker-decisions.ts';

const writingAreas = offlineAreas.filter((area) => area !== '/learn');

/**
 * Lets the pages on which people write open without a connection: keeps the files that they are made of, once a version,
 * and starts the service worker of each area. Holds nothing of anybody. @throws TypeError when the connection breaks
 */
export async function keepWritingPages({ version, files }: Answer<'GET /api/writing/device'>): Promise<void> {
  if (!canKeep() || files.length === 0) return;
  const name = writingCachePrefix + version;
  const cache = await caches.open(name);
  if ((await cache.match(pageAddress)) === undefined) {
    const page = await fetch('/assignments', { headers: { accept: 'text/html' } });
    if (!page.ok) throw new TypeError(`The page could not be fetched (${page.status}).`);
    await cache.addAll([...files]);
    // The page comes last: a cache without one is not finished.
    await cache.put(pageAddress, page);
  }
  for (const other of await writingCaches()) if (other !== name) await caches.delete(other);
  await Promise.all(
    writingAreas.map((scope) =>
      navigator.serviceWorker.register(`${scope}/service-worker.js`, { scope, updateViaCache: 'none' }),
    ),
  );
}

/** Takes the pages off this device. */
export async function wipeWritingPages(): Promise<void> {
  if (!canKeep()) return;
  for (const name of await writingCaches()) await caches.delete(name);
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (writingAreas.some((area) => new URL(registration.scope).pathname === area)) await registration.unregister();
}

async function writingCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(writingCachePrefix));
}
