import { cachePrefix, indexAddress, type KeptIndex } from './kept-index.ts';

/** Whether this browser can keep anything here: only over https or on the machine itself. */
export function canKeep(): boolean {
  return typeof caches !== 'undefined' && 'serviceWorker' in navigator;
}

/** The finished cache and its index; null when nothing is kept. */
export async function openKept(): Promise<{ readonly cache: Cache; readonly index: KeptIndex } | null> {
  if (!canKeep()) return null;
  for (const name of await keptCacheNames()) {
    const cache = await caches.open(name);
    const index = await cache.match(indexAddress);
    // We wrote it.
    if (index !== undefined) return { cache, index: (await index.json()) as KeptIndex };
  }
  return null;
}

/** The names of our caches, finished or not. */
export async function keptCacheNames(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
}

/** A kept answer and when it was fetched; null when this address is not kept. */
export async function findKept(
  address: string,
): Promise<{ readonly response: Response; readonly keptAt: string } | null> {
  const kept = await openKept();
  const response = await kept?.cache.match(address);
  if (response === undefined) return null;
  return { response, keptAt: response.headers.get('date') ?? '' };
}
