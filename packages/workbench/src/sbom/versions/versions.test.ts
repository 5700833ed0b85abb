import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findComparison } from './compare-versions.ts';
import { isInRange, parseVersionRange } from './version-range.ts';

/** From oldest to newest; the semantic list is the one of Semantic Versioning 2.0.0, clause 11.4. */
const orders: Record<string, readonly string[]> = {
  npm: [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.10.0',
    '2.0.0',
  ],
  pypi: [
    '1.0.dev1',
    '1.0a1.dev1',
    '1.0a1',
    '1.0a2',
    '1.0b1',
    '1.0rc1',
    '1.0',
    '1.0.post1.dev1',
    '1.0.post1',
    '1.1',
    '1!0.1',
  ],
  maven: ['1.0-alpha-1', '1.0-beta', '1.0-rc1', '1.0-SNAPSHOT', '1.0', '1.0-sp', '1.0.1', '1.10'],
  deb: ['1.0~rc1-1', '1.0-1', '1.0-1+b1', '1.0-2', '1.0a-1', '1.0+dfsg-1', '1.9-1', '1.10-1', '1:0.1-1'],
  generic: ['1.0.2', '1.0.2a', '1.0.2k', '1.1.0', '1.1.1w', '3.0.8', '3.0.10'],
};

describe.each(Object.entries(orders))('versions of %s', (ecosystem, versions) => {
  test('follow one another as the ecosystem says, for every pair', () => {
    const compare = findComparison(ecosystem);

    for (const [place, a] of versions.entries())
      for (const [other, b] of versions.entries()) {
        const sign = Math.sign(compare?.(a, b) ?? NaN);
        expect(`${a} ${b} ${sign}`).toBe(`${a} ${b} ${Math.sign(place - other)}`);
      }
  });
});

test.each([
  ['npm', '1.0'],
  ['maven', '1.0-jre'],
  ['pypi', '1.0+local'],
  ['generic', '2024-rolling'],
])('does not guess: %s %s', (ecosystem, version) => {
  expect(findComparison(ecosystem)?.(version, version)).toBeNull();
});

test.each([
  ['vers:npm/>=1.2.0|<1.4.7', '1.4.6', 'inside'],
  ['vers:npm/>=1.2.0|<1.4.7', '1.4.7', 'outside'],
  ['vers:npm/>=1.2.0|<1.4.7', '1.1.9', 'outside'],
  ['vers:npm/<1.0.0|>=2.0.0|<=2.3.0', '0.9.0', 'inside'],
  ['vers:npm/<1.0.0|>=2.0.0|<=2.3.0', '1.5.0', 'outside'],
  ['vers:npm/<1.0.0|>=2.0.0|<=2.3.0', '2.3.0', 'inside'],
  ['vers:npm/>=1.0.0|!=1.1.0', '1.1.0', 'outside'],
  ['vers:npm/>=1.0.0|!=1.1.0', '1.2.0', 'inside'],
  ['vers:deb/<1.0-2', '1.0~rc1-1', 'inside'],
  ['vers:generic/*', 'anything', 'inside'],
  ['vers:rpm/<1.0', '0.9', 'cannot-tell'],
  ['vers:npm/<1.0.0', 'latest', 'cannot-tell'],
])('%s holds %s: %s', (text, version, kind) => {
  const range = parseVersionRange(text);
  if (!range.ok) throw new Error(range.problem);

  expect(isInRange(range.value, version).kind).toBe(kind);
});

test.each(['npm/<1', 'vers:npm/', 'vers:npm/>='])('refuses the range %s', (text) => {
  expect(parseVersionRange(text).ok).toBe(false);
});

test('an interval holds exactly the versions between its ends', () => {
  const number = fc.nat(6);
  fc.assert(
    fc.property(number, number, number, (low, high, asked) => {
      fc.pre(low < high);
      const range = parseVersionRange(`vers:npm/>=${low}.0.0|<${high}.0.0`);

      const found = range.ok && isInRange(range.value, `${asked}.0.0`).kind;

      expect(found).toBe(asked >= low && asked < high ? 'inside' : 'outside');
    }),
  );
});
