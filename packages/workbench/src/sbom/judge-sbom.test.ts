import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FeedAdvisory, feedSchema } from './feed.ts';
import { findGaps } from './find-gaps.ts';
import { matchFeed } from './match-feed.ts';
import type { Component, Sbom } from './sbom.ts';

test.each([
  ['supplier', { supplier: null }],
  ['version', { version: null }],
  ['identifier', { purl: null }],
  ['identifier-conflict', { version: '3.0.9' }],
  ['support-level', { support: { level: null, endsOn: '2028-01-01' } }],
  ['end-of-support', { support: { level: 'maintained', endsOn: null } }],
] as const)('a component without its %s has exactly that gap', (element, change) => {
  const sbom = aBill([aComponent({ id: 'tls', ...change })]);

  expect(findGaps(sbom).map((gap) => [gap.component, gap.element])).toEqual([['tls', element]]);
});

test('finds what nothing leads to, what stands twice, and what the bill does not say about itself', () => {
  const sbom = aBill([aComponent({ id: 'a' }), aComponent({ id: 'b' })], { authors: [], madeAt: null });
  const loose = { ...sbom, dependencies: [{ from: 'device', to: 'a' }] };

  expect(findGaps(loose).map((gap) => [gap.component, gap.element])).toEqual([
    [null, 'author'],
    [null, 'timestamp'],
    ['b', 'unreached'],
    ['b', 'twice'],
  ]);
});

test('a complete bill has no gap', () => {
  expect(findGaps(aBill([aComponent({ id: 'tls' })]))).toEqual([]);
});

test('matches by package and release, with the way the component comes in', () => {
  const parts = [aComponent({ id: 'gateway', purl: 'pkg:generic/gateway@1.0' }), aComponent({ id: 'tls' })];
  const sbom = {
    ...aBill(parts),
    dependencies: [
      { from: 'device', to: 'gateway' },
      { from: 'gateway', to: 'tls' },
    ],
  };

  const found = matchFeed(sbom, [anAdvisory('A', 'pkg:generic/tern-tls', 'vers:generic/<3.0.9')]);

  expect(
    found.map(({ advisory, component, verdict, path }) => [advisory.id, component.id, verdict.kind, path]),
  ).toEqual([['A', 'tls', 'inside', ['device', 'gateway', 'tls']]]);
});

test.each([
  ['the release is mended', 'pkg:generic/tern-tls', 'vers:generic/<3.0.8'],
  ['another ecosystem has the name', 'pkg:npm/tern-tls', 'vers:npm/<9.0.0'],
  ['another namespace has the name', 'pkg:generic/other/tern-tls', 'vers:generic/<9.0'],
])('does not match where %s', (_, purl, range) => {
  expect(matchFeed(aBill([aComponent({ id: 'tls' })]), [anAdvisory('A', purl, range)])).toEqual([]);
});

test.each([
  ['no version', { version: null, purl: 'pkg:generic/tern-tls' }],
  ['no package URL', { purl: null }],
  ['a version that nobody can order', { version: 'rolling', purl: 'pkg:generic/tern-tls@rolling' }],
])('cannot tell with %s, and says why', (_, change) => {
  const [found] = matchFeed(aBill([aComponent({ id: 'tls', ...change })]), [
    anAdvisory('A', 'pkg:generic/tern-tls', 'vers:generic/<9.0'),
  ]);

  expect(found?.verdict).toMatchObject({ kind: 'cannot-tell', reason: expect.any(String) as unknown });
});

test.each([
  ['pkg:rpm/rocky/tern-tls@3.0.7-27.el9', 'vers:rpm/<1:3.0.7-28.el9', 'inside'],
  ['pkg:rpm/rocky/tern-tls@3.0.7-27.el9?epoch=1', 'vers:rpm/<1:3.0.7-28.el9', 'inside'],
  ['pkg:rpm/rocky/tern-tls@3.0.7-28.el9?epoch=1', 'vers:rpm/<1:3.0.7-28.el9', undefined],
  ['pkg:rpm/rocky/tern-tls@3.0.7-27.el9?epoch=1', 'vers:rpm/<3.0.7-28.el9', undefined],
  ['pkg:rpm/rocky/tern-tls@3.0.7?epoch=1', 'vers:rpm/<1:3.0.7-28.el9', 'cannot-tell'],
])('%s against %s, where the epoch stands in a qualifier: %s', (purl, range, kind) => {
  const component = aComponent({ id: 'tls', version: null, purl });

  const [found] = matchFeed(aBill([component]), [anAdvisory('A', 'pkg:rpm/rocky/tern-tls', range)]);

  expect(found?.verdict.kind).toBe(kind);
});

test('an epoch that only the component states belongs to its release and is no conflict', () => {
  const component = aComponent({ id: 'tls', version: '2:1.0-1', purl: 'pkg:rpm/rocky/tern-tls@1.0-1' });
  const sbom = aBill([component]);

  expect(findGaps(sbom)).toEqual([]);
  expect(matchFeed(sbom, [anAdvisory('A', 'pkg:rpm/rocky/tern-tls', 'vers:rpm/<1:9.0-1')])).toEqual([]);
});

test('a feed of many gives what each of its advisories gives alone', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, fc.nat(5)), { maxLength: 8 }),
      fc.array(fc.tuple(name, fc.nat(6))),
      (parts, about) => {
        const sbom = aBill(
          parts.map(([part, major], place) =>
            aComponent({ id: `c${place}`, version: `${major}.0`, purl: `pkg:generic/${part}@${major}.0` }),
          ),
        );
        const feed = about.map(([part, below], place) =>
          anAdvisory(`A${place}`, `pkg:generic/${part}`, `vers:generic/<${below}.0`),
        );

        const found = matchFeed(sbom, feed).map(({ advisory, component }) => `${advisory.id} ${component.id}`);

        const expected = about.flatMap(([part, below], place) =>
          parts.flatMap(([other, major], at) => (part === other && major < below ? [`A${place} c${at}`] : [])),
        );
        expect(found).toEqual(expected);
      },
    ),
  );
});

test('a feed with a range that cannot be read is refused', () => {
  const feed = { format: 'cmdsp-feed/1', advisories: [anAdvisory('A', 'pkg:generic/x', 'below 3')] };

  expect(feedSchema.safeParse(feed).success).toBe(false);
});

function aComponent(change: Partial<Component> & { readonly id: string }): Component {
  return {
    kind: 'library',
    name: 'tern-tls',
    version: '3.0.8',
    supplier: 'Tern Works',
    purl: 'pkg:generic/tern-tls@3.0.8',
    cpe: null,
    hashes: [],
    licences: [],
    support: { level: 'maintained', endsOn: '2028-12-31' },
    ...change,
  };
}

function aBill(components: readonly Component[], change: Partial<Sbom> = {}): Sbom {
  return {
    authors: ['Build office'],
    madeAt: '2026-03-01T10:00:00Z',
    subject: aComponent({ id: 'device', name: 'Monitor', purl: null }),
    components,
    dependencies: components.map(({ id }) => ({ from: 'device', to: id })),
    stated: components.map(({ id }) => id),
    ...change,
  };
}

function anAdvisory(id: string, purl: string, range: string): FeedAdvisory {
  return { id, title: 'Synthetic', affects: [{ purl, range }], vector: null, epss: null, isKnownExploited: false };
}
