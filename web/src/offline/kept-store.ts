import { useSyncExternalStore } from 'react';
import { keptCacheNames, openKept } from './kept-cache.ts';
import type { KeptIndex } from './kept-index.ts';

const workerAddress = '/learn/service-worker.js';
const workerScope = '/learn';

let known: KeptIndex | null = null;
let reading: Promise<KeptIndex | null> | null = null;
const listeners = new Set<() => void>();

/** What is kept on this device; null when nothing is, and until it is known. */
export function useKept(): KeptIndex | null {
  return useSyncExternalStore(listen, () => known);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  void readKept();
  return () => listeners.delete(listener);
}

/** Reads what is kept, once. */
export async function readKept(): Promise<KeptIndex | null> {
  const begun = (reading ??= openKept().then((kept) => kept?.index ?? null));
  const found = await begun;
  // What was kept or wiped in the meantime counts, not what was found before.
  if (reading === begun) setKept(found);
  return known;
}

/** Says what is kept from now on. */
export function setKept(index: KeptIndex | null): void {
  reading = Promise.resolve(index);
  if (index === known) return;
  known = index;
  for (const listener of listeners) listener();
}

/** Lets the service worker open pages below /learn without a connection; it sees no other address. */
export async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register(workerAddress, { scope: workerScope, updateViaCache: 'none' });
}

/** Takes everything off this device: at sign-out, and when the session has ended or belongs to somebody else. */
export async function wipeKept(): Promise<void> {
  if (typeof caches === 'undefined') return;
  setKept(null);
  await Promise.all((await keptCacheNames()).map((name) => caches.delete(name)));
  const worker = await navigator.serviceWorker?.getRegistration(workerScope);
  await worker?.unregister();
}
