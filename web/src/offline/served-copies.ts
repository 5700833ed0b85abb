import { useSyncExternalStore } from 'react';

/** Addresses whose last answer came from this device, with the day they were fetched. */
const served = new Map<string, string>();
const listeners = new Set<() => void>();

/** Notes where the last answer of an address came from: from this device (when it was kept), or from the server (null). */
export function noteServed(address: string, keptAt: string | null): void {
  if (keptAt === null ? !served.delete(address) : served.get(address) === keptAt) return;
  if (keptAt !== null) served.set(address, keptAt);
  for (const listener of listeners) listener();
}

/** When the copy was fetched that this address was last answered with; null when the server answered. */
export function useServedCopy(address: string): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => served.get(address) ?? null,
  );
}
