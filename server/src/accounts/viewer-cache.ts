import type { Viewer } from '../http/viewer.ts';

/** Longest time that another process's sign-out or role change may stay unseen here. */
const lifetimeMs = 5000;
const capacity = 20_000;

type Entry = { readonly viewer: Viewer; readonly until: number };

/** Remembers for a few seconds who a cookie belongs to, because saving answers asks more than a thousand times a second. */
export type ViewerCache = {
  /** The viewer of a cookie value, from memory or by `load`; simultaneous questions load once. */
  readonly get: (cookie: string, load: () => Promise<Viewer>) => Promise<Viewer> | Viewer;
  /** Forgets at once everything known about a person in this process. */
  readonly forgetPerson: (personId: string) => void;
  readonly clear: () => void;
};

/** Makes an empty cache; `now` is a monotonic clock in milliseconds. */
export function viewerCache(now: () => number): ViewerCache {
  const entries = new Map<string, Entry>();
  const loading = new Map<string, Promise<Viewer>>();
  // Raised by every invalidation: an answer that was asked for before it must not be remembered after it.
  let generation = 0;

  async function load(cookie: string, read: () => Promise<Viewer>): Promise<Viewer> {
    const startedIn = generation;
    const viewer = await read();
    if (generation === startedIn && viewer.kind === 'person') {
      if (entries.size >= capacity) entries.clear();
      entries.set(cookie, { viewer, until: now() + lifetimeMs });
    }
    return viewer;
  }

  return {
    get(cookie, read) {
      const entry = entries.get(cookie);
      if (entry !== undefined && entry.until > now()) return entry.viewer;
      entries.delete(cookie);
      const under = loading.get(cookie);
      if (under !== undefined) return under;
      const reading = load(cookie, read).finally(() => loading.delete(cookie));
      loading.set(cookie, reading);
      return reading;
    },
    forgetPerson(personId) {
      generation += 1;
      loading.clear();
      for (const [cookie, { viewer }] of entries) {
        if (viewer.kind === 'person' && viewer.personId === personId) entries.delete(cookie);
      }
    },
    clear() {
      generation += 1;
      loading.clear();
      entries.clear();
    },
  };
}
