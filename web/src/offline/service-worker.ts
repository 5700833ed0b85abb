/// <reference lib="webworker" />
import { answerFor, cachePrefix, pageAddress, writingCachePrefix } from './worker-decisions.ts';

// The lib of this file is that of workers; the compiler of the pages calls the same name a window.
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOwn = origin === worker.location.origin;
  const answer = answerFor({ method: request.method, mode: request.mode, isOwn, pathname });
  // What is not ours to answer goes its way as if there were no worker.
  if (answer === 'none') return;
  const kept = answer === 'page' ? pageAddress : pathname;
  event.respondWith(fetch(request).catch(async (cause: unknown) => (await findKept(kept)) ?? Promise.reject(cause)));
});

async function findKept(address: string): Promise<Response | undefined> {
  for (const name of await worker.caches.keys()) {
    if (!name.startsWith(cachePrefix) && !name.startsWith(writingCachePrefix)) continue;
    const response = await (await worker.caches.open(name)).match(address);
    if (response !== undefined) return response;
  }
  return undefined;
}
