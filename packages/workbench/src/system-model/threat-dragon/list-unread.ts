import type { Ignored } from './ignored.ts';
import { statesSomething } from './states-something.ts';
import { unreadWords } from './unread-words.ts';

/** An object of a file, where all objects of its kind stand, and the fields that were read. */
export type ReadObject = { readonly path: string; readonly value: object; readonly read: readonly string[] };

/** The fields that say something and were not read, each once for all objects at the same path. */
export function listUnread(objects: readonly ReadObject[]): readonly Ignored[] {
  const counts = new Map<string, Ignored>();
  for (const { path, value, read } of objects) {
    for (const [name, field] of Object.entries(value)) {
      if (read.includes(name) || !statesSomething(field)) continue;
      const place = path === '' ? name : `${path}.${name}`;
      const message = unreadWords[name] ?? `The field ${name} is not known here and is not kept.`;
      counts.set(place, { path: place, count: (counts.get(place)?.count ?? 0) + 1, message });
    }
  }
  return [...counts.values()];
}
