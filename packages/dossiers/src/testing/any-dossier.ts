import fc from 'fast-check';
import { type EntryKind, entryKinds } from '../entry-kinds.ts';
import { entryId, type RegisterEntry } from '../register-entry.ts';

/** An entry; whatever a test depends on is passed in. */
export function anEntry(kind: EntryKind, number: number, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return { id: entryId(kind, number), kind, number, part: 1, title: `${kind} ${number}`, text: '', refs: [], ...more };
}

/** Registers of 1 to 30 entries with references to what is there and what is not. */
export const anyRegister: fc.Arbitrary<readonly RegisterEntry[]> = fc
  .array(fc.constantFrom(...entryKinds), { minLength: 1, maxLength: 30 })
  .chain((kinds) => {
    const ids = kinds.map((kind, index) => entryId(kind, index + 1));
    return fc
      .tuple(...kinds.map(() => fc.subarray([...ids, 'T-999'], { maxLength: Math.min(4, ids.length + 1) })))
      .map((refs) =>
        kinds.map((kind, index) => anEntry(kind, index + 1, { refs: refs[index] ?? [], part: 1 + (index % 6) })),
      );
  });
