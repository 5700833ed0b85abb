import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFiles } from './compare-files.ts';

const filesOf = (files: Record<string, string>) => new Map(Object.entries(files));

describe('compareFiles', () => {
  it('names what was added, removed and changed, with its lines', () => {
    const before = filesOf({ a: 'one\ntwo', b: 'same', c: 'gone\n\nalso gone' });
    const after = filesOf({ a: 'one\nthree\nfour', b: 'same', d: 'new' });

    expect(compareFiles({ before, after })).toEqual({
      files: [
        { path: 'a', change: 'changed', linesAdded: 2, linesRemoved: 1 },
        { path: 'c', change: 'removed', linesAdded: 0, linesRemoved: 2 },
        { path: 'd', change: 'added', linesAdded: 1, linesRemoved: 0 },
      ],
      unchanged: 1,
    });
  });

  it('finds the same files both ways, with added and removed exchanged', () => {
    const files = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.string());
    fc.assert(
      fc.property(files, files, (one, other) => {
        const [before, after] = [filesOf(one), filesOf(other)];

        const there = compareFiles({ before, after }).files;
        const back = compareFiles({ before: after, after: before }).files;

        expect(back.map(({ path, linesAdded }) => [path, linesAdded])).toEqual(
          there.map(({ path, linesRemoved }) => [path, linesRemoved]),
        );
      }),
    );
  });
});
