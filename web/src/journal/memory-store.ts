import type { JournalStore } from './journal-store.ts';

/** Stands in where the browser refuses storage: nothing survives a reload, and the screen says so. */
export function memoryStore(): JournalStore {
  return {
    holder: crypto.randomUUID(),
    load: async () => ({ fence: 0, lastRevision: 0, entries: [] }),
    write: () => Promise.reject(new Error('This browser does not store anything')),
    readNote: async () => null,
    writeNote: async () => undefined,
    wipe: async () => undefined,
  };
}
