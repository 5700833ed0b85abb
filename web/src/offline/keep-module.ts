import { type Answer, request } from '../api/request.ts';
import { keptCacheNames, openKept } from './kept-cache.ts';
import { cachePrefix, indexAddress, type KeptIndex, pageAddress, withModule } from './kept-index.ts';
import { setKept, startWorker } from './kept-store.ts';

type ModuleFiles = Answer<'GET /api/offline/modules/:module'>;

/** How far a download is, in bytes on the way. */
export type KeepProgress = { readonly done: number; readonly total: number };

/**
 * Keeps a module on this device: all of it, or nothing of it. Modules that are kept of another version or for another
 * person go. @throws RequestError or TypeError when the connection breaks; QuotaExceededError when the device is full
 */
export async function keepModule(number: number, onProgress: (progress: KeepProgress) => void): Promise<void> {
  const files = await request('GET /api/offline/modules/:module', { params: { module: String(number) } });
  const { owner, version } = files;
  const kept = await openKept();
  const isSame = kept !== null && kept.index.owner === owner && kept.index.version === version;
  const cache = await caches.open(cachePrefix + version);
  await fetchInto(cache, files, onProgress);
  const before: KeptIndex = isSame ? kept.index : { owner, version, modules: [] };
  await finish(cache, withModule(before, describe(files)));
  await startWorker();
}

/** Fetches every kept module again in the version of today; the old copies stay until the new ones are whole. */
export async function refreshKept(index: KeptIndex): Promise<void> {
  let next: KeptIndex | null = null;
  for (const { number } of index.modules) {
    const files = await request('GET /api/offline/modules/:module', { params: { module: String(number) } });
    const cache = await caches.open(cachePrefix + files.version);
    await fetchInto(cache, files, () => undefined);
    const { owner, version } = files;
    next = withModule(next?.version === version ? next : { owner, version, modules: [] }, describe(files));
  }
  if (next === null) return;
  await finish(await caches.open(cachePrefix + next.version), next);
}

async function fetchInto(cache: Cache, { files }: ModuleFiles, onProgress: (progress: KeepProgress) => void) {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  onProgress({ done, total });
  const page = await fetch(pageAddress, { headers: { accept: 'text/html' } });
  if (!page.ok) throw new TypeError(`The page could not be fetched (${page.status}).`);
  await cache.put(pageAddress, page);
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const response = await fetch(file.address, { headers: { accept: 'application/json, */*' } });
      if (!response.ok) throw new TypeError(`${file.address} could not be fetched (${response.status}).`);
      await cache.put(file.address, response);
      done += file.bytes;
      onProgress({ done, total });
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

function describe({ number, title, topics, files }: ModuleFiles) {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { number, title, topics, bytes, keptAt: new Date().toISOString() };
}

/** The index comes last and makes the cache count; every other cache of ours is then old. */
async function finish(cache: Cache, index: KeptIndex): Promise<void> {
  await cache.put(indexAddress, Response.json(index));
  const others = (await keptCacheNames()).filter((name) => name !== cachePrefix + index.version);
  await Promise.all(others.map((name) => caches.delete(name)));
  setKept(index);
}
