import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPaths } from './audit-paths.ts';
import { rootOf } from './root-of.ts';
import { sha256 } from './testing/node-crypto.ts';

const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => sha256(`leaf ${index}`));
const trees = fc
  .integer({ min: 1, max: 200 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

/** The definition of RFC 9162, 2.1.1, word for word: split at the largest power of two below the number of leaves. */
function rootByDefinition(leaves: readonly string[]): string {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha256(`\u0001${rootByDefinition(leaves.slice(0, split))}${rootByDefinition(leaves.slice(split))}`);
}

describe('auditPaths', () => {
  it('gives the root that RFC 9162 defines, for every number of leaves up to 200', () => {
    for (let size = 1; size <= 200; size += 1) {
      expect(auditPaths(leavesOf(size), sha256).root).toBe(rootByDefinition(leavesOf(size)));
    }
  });

  it('leads every leaf to the root', () => {
    fc.assert(
      fc.property(trees, ({ size, index }) => {
        const leaves = leavesOf(size);
        const { root, paths } = auditPaths(leaves, sha256);

        const found = rootOf({ leaf: leaves[index] ?? '', index, size, path: paths[index] ?? [], hash: sha256 });

        expect(found).toBe(root);
      }),
    );
  });

  it('costs one hash less than there are leaves', () => {
    let hashes = 0;

    auditPaths(leavesOf(64), (text) => ((hashes += 1), sha256(text)));

    expect(hashes).toBe(63);
  });

  it('refuses a tree without leaves', () => {
    expect(() => auditPaths([], sha256)).toThrow(RangeError);
  });
});

describe('rootOf', () => {
  it('never leads another leaf, place or path to the root', () => {
    fc.assert(
      fc.property(trees, fc.nat(199), ({ size, index }, other) => {
        const leaves = leavesOf(size);
        const { root, paths } = auditPaths(leaves, sha256);
        const right = { leaf: leaves[index] ?? '', index, size, path: paths[index] ?? [], hash: sha256 };

        expect(rootOf({ ...right, leaf: sha256('forged') })).not.toBe(root);
        if (other !== index) expect(rootOf({ ...right, index: other })).not.toBe(root);
        expect(rootOf({ ...right, path: [...right.path, sha256('more')] })).toBeNull();
        if (right.path.length > 0) expect(rootOf({ ...right, path: right.path.slice(1) })).not.toBe(root);
      }),
    );
  });

  it.each([
    [-1, 1],
    [1, 1],
    [0, 0],
    [0, -3],
  ])('knows no leaf %i of %i', (index, size) => {
    expect(rootOf({ leaf: sha256('x'), index, size, path: [], hash: sha256 })).toBeNull();
  });
});
