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
  rpm: ['1.0~rc1-1', '1.0-1', '1.0-1.1', '1.0-2', '1.0^git1-1', '1.0.1-1', '1.9-1', '1.10-1', '1:0.1-1', '2:0.1-1'],
  gem: ['1.0.a1', '1.0.a2', '1.0.b1', '1.0-rc1', '1.0', '1.0.1.pre', '1.0.1', '1.9', '1.10'],
  nuget: ['1.0.0-Alpha', '1.0.0-alpha.1', '1.0.0-BETA', '1.0', '1.0.0.1', '1.0.1', '1.10'],
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

/** Pairs and their signs as RPM publishes them for its own comparison (rpm, tests/rpmvercmp.at); each is asked both ways round. */
const rpmCases: readonly (readonly [string, string, -1 | 0])[] = [
  ['1.0', '1.0', 0],
  ['1.0', '2.0', -1],
  ['2.0', '2.0.1', -1],
  ['2.0.1', '2.0.1a', -1],
  ['5.5p1', '5.5p2', -1],
  ['5.5p1', '5.5p10', -1],
  ['10xyz', '10.1xyz', -1],
  ['xyz10', 'xyz10.1', -1],
  ['xyz.4', '8', -1],
  ['xyz.4', '2', -1],
  ['5.5p2', '5.6p1', -1],
  ['5.6p1', '6.5p1', -1],
  ['6.0', '6.0.rc1', -1],
  ['10a1', '10b2', -1],
  ['10a2', '10b2', -1],
  ['1.0a', '1.0aa', -1],
  ['10.0001', '10.1', 0],
  ['10.0001', '10.0039', -1],
  ['4.999.9', '5.0', -1],
  ['20101121', '20101122', -1],
  ['2.0', '2_0', 0],
  ['a+', 'a_', 0],
  ['+a', '_a', 0],
  ['_+', '+_', 0],
  ['+', '_', 0],
  ['1.0~rc1', '1.0', -1],
  ['1.0~rc1', '1.0~rc2', -1],
  ['1.0~rc1~git123', '1.0~rc1', -1],
  ['1.0', '1.0^', -1],
  ['1.0', '1.0^git1', -1],
  ['1.0^git1', '1.0^git2', -1],
  ['1.0^git1', '1.01', -1],
  ['1.0^20160101', '1.0.1', -1],
  ['1.0^20160101^git1', '1.0^20160102', -1],
  ['1.0~rc1', '1.0~rc1^git1', -1],
  ['1.0^git1~pre', '1.0^git1', -1],
  // Called arguably wrong there, and kept: letters behind a number are a segment of their own.
  ['1b.fc17', '1.fc17', -1],
  ['1.fc17', '1g.fc17', -1],
];

test.each(rpmCases)('of rpm, %s against %s is %i, and the other way round', (a, b, sign) => {
  const compare = findComparison('rpm');

  expect(Math.sign(compare?.(a, b) ?? NaN)).toBe(sign);
  expect(Math.sign(compare?.(b, a) ?? NaN)).toBe(sign === 0 ? 0 : 1);
});

test.each([
  ['rpm', '0:1.0-1', '1.0-1'],
  ['gem', '1.0.0', '1'],
  ['gem', '1.0-rc1', '1.0.pre.rc1'],
  ['nuget', '1.0.0.0', '1.0'],
  ['nuget', '1.0.0-RC.1+build', '1.0.0-rc.1'],
])('of %s, %s and %s are one release', (ecosystem, a, b) => {
  expect(Math.abs(findComparison(ecosystem)?.(a, b) ?? NaN)).toBe(0);
});

test('orders of rpm do not run in a circle: what two versions are to a third, they are to each other', () => {
  const version = fc.stringMatching(/^[0-2a-b]([.~^]?[0-2a-b]){0,4}$/).map((text) => `${text}-1`);
  const compare = (a: string, b: string) => Math.sign(findComparison('rpm')?.(a, b) ?? NaN);
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      fc.pre(compare(a, b) <= 0 && compare(b, c) <= 0);

      expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test.each([
  ['rpm', '1.0-1-2'],
  ['rpm', 'a:1.0'],
  ['gem', '1..0'],
  ['nuget', '1.0.0.0.0'],
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
  ['vers:rpm/<1:1.0-2', '9.0-1', 'inside'],
  ['vers:rpm/>=0:1.0-2|<1.0-5', '1.0-4', 'inside'],
  ['vers:rpm/<1.0-2', '1.0', 'cannot-tell'],
  ['vers:rpm/<1.0', '1.0-1', 'cannot-tell'],
  ['vers:rpm/<1.0', '0.9-7', 'inside'],
  ['vers:gem/<1.0', '1.0.rc1', 'inside'],
  ['vers:nuget/<1.0.1', '1.0', 'inside'],
  ['vers:apk/<1.0', '0.9', 'cannot-tell'],
  ['vers:alpm/<1.0', '0.9', 'cannot-tell'],
  ['vers:composer/<1.0', '0.9', 'cannot-tell'],
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
