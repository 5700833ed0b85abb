import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBitstring, type Gzip, minimumListLength, readBit } from './bitstring.ts';
import { readStatusEntries } from './status-entry.ts';

/** Bits are what is tested here, not compression. */
const plain: Gzip = { compress: (bytes) => bytes, expand: (bytes, limit) => (bytes.length > limit ? null : bytes) };

test('exactly the bits that were set are read', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(minimumListLength - 1), { maxLength: 20 }),
      fc.nat(minimumListLength - 1),
      (indices, asked) => {
        const encodedList = encodeBitstring({ length: minimumListLength, indices }, plain);

        for (const index of [...indices, asked]) {
          expect(readBit({ encodedList, index }, plain)).toEqual({ ok: true, value: indices.includes(index) });
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('the first index is the leftmost bit', () => {
  expect(encodeBitstring({ length: minimumListLength, indices: [0] }, plain).slice(0, 4)).toBe('ugAA');
});

test('refuses short lists, wrong encodings, indices outside, and bombs', () => {
  const encodedList = encodeBitstring({ length: minimumListLength, indices: [] }, plain);

  expect(() => encodeBitstring({ length: 8, indices: [] }, plain)).toThrow(RangeError);
  expect(() => encodeBitstring({ length: minimumListLength, indices: [minimumListLength] }, plain)).toThrow(RangeError);
  expect(readBit({ encodedList: 'uAAAA', index: 0 }, plain)).toEqual({ ok: false, problem: 'list-too-short' });
  expect(readBit({ encodedList: encodedList.slice(1), index: 0 }, plain)).toEqual({
    ok: false,
    problem: 'list-malformed',
  });
  expect(readBit({ encodedList, index: minimumListLength }, plain)).toEqual({ ok: false, problem: 'index-outside' });
  expect(readBit({ encodedList, index: 0 }, { ...plain, expand: () => null })).toEqual({
    ok: false,
    problem: 'list-malformed',
  });
});

const entry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://example.org/status/1',
};

test.each([
  ['one entry', entry, 1, false],
  ['two entries', [entry, { ...entry, statusPurpose: 'suspension' }], 2, false],
  ['nothing', undefined, 0, false],
  ['another type', { ...entry, type: 'OtherList' }, 0, true],
  ['another purpose', { ...entry, statusPurpose: 'message' }, 0, true],
  ['a number as index', { ...entry, statusListIndex: 7 }, 0, true],
  ['a negative index', { ...entry, statusListIndex: '-1' }, 0, true],
  ['wider entries', { ...entry, statusSize: 2 }, 0, true],
  ['text', 'status', 0, true],
])('%s: what is not understood is said to be there', (_case, credentialStatus, count, hasOthers) => {
  const read = readStatusEntries(credentialStatus === undefined ? {} : { credentialStatus });

  expect(read.entries).toHaveLength(count);
  expect(read.hasOthers).toBe(hasOthers);
});
