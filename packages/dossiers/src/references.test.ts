import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences } from './check-references.ts';
import { entryKinds, entryRules } from './entry-kinds.ts';
import { lacksOfPart } from './lacks-of-part.ts';
import { entryId, readReferences } from './register-entry.ts';
import { anEntry, anyRegister } from './testing/any-dossier.ts';

const kindsOf = (entries: Parameters<typeof checkReferences>[0]) =>
  checkReferences(entries).map(({ kind, entry }) => `${entry} ${kind}`);

describe('references', () => {
  it('are whole where a threat is answered, the requirement tested and the risk traced', () => {
    const entries = [
      anEntry('threat', 1),
      anEntry('requirement', 1, { refs: ['T-1'] }),
      anEntry('test', 1, { refs: ['R-1'] }),
      anEntry('risk', 1, { refs: ['T-1'] }),
    ];

    expect(checkReferences(entries)).toEqual([]);
  });

  it.each([
    ['to what is not there', [anEntry('actor', 1, { refs: ['C-7'] })], ['A-1 broken']],
    ['to itself', [anEntry('step', 1, { refs: ['ST-1'] })], ['ST-1 broken']],
    [
      'to a kind that may not be named',
      [anEntry('part', 1, { refs: ['A-1'] }), anEntry('actor', 1)],
      ['PA-1 not-allowed'],
    ],
    ['missing where one is needed', [anEntry('control', 1)], ['CT-1 missing']],
    ['missing from the other side', [anEntry('threat', 1)], ['T-1 unanswered']],
    [
      'of a requirement that nothing tests',
      [anEntry('threat', 1), anEntry('requirement', 1, { refs: ['T-1'] })],
      ['R-1 unanswered'],
    ],
  ])('are found %s', (_, entries, found) => {
    expect(kindsOf(entries)).toEqual(found);
  });

  it('break when an entry goes, and only those that named it', () => {
    fc.assert(
      fc.property(anyRegister, fc.nat(), (entries, place) => {
        const gone = entries[place % entries.length];
        const left = entries.filter((entry) => entry !== gone);
        const broken = (all: typeof entries) =>
          checkReferences(all).flatMap((one) => (one.kind === 'broken' ? [one] : []));

        const before = broken(left.map((entry) => ({ ...entry, refs: entry.refs.filter((ref) => ref !== gone?.id) })));

        const more = left.filter(({ refs }) => refs.includes(gone?.id ?? ''));
        expect(broken(left)).toHaveLength(before.length + more.length);
      }),
    );
  });

  it('never ask for what may not be given', () => {
    for (const kind of entryKinds) {
      const { mayName, mustName, answeredBy } = entryRules[kind];
      expect(mustName.filter((needed) => !mayName.includes(needed))).toEqual([]);
      expect(answeredBy.filter((other) => !entryRules[other].mayName.includes(kind))).toEqual([]);
    }
  });
});

describe('numbers', () => {
  it('begin differently for every kind', () => {
    expect(new Set(entryKinds.map((kind) => entryRules[kind].prefix)).size).toBe(entryKinds.length);
  });

  it('are read as they are typed', () => {
    expect(readReferences('t-3, R 12; ct-04 and T-3, pump 7')).toEqual(['T-3', 'R-12', 'CT-4']);
  });

  it('are written as they are read', () => {
    expect(readReferences(entryId('advisory', 12))).toEqual(['AD-12']);
  });
});

describe('a part', () => {
  const demand = { module: 2, words: { least: 100, most: 300 }, entries: [{ kind: 'requirement' as const, least: 2 }] };

  it.each([
    [99, 2, ['too-short']],
    [100, 2, []],
    [300, 2, []],
    [301, 2, ['too-long']],
    [200, 1, ['entries']],
    [0, 0, ['too-short', 'entries']],
  ])('with %i words and %i requirements lacks %j', (words, count, lacks) => {
    const entries = Array.from({ length: count }, (_, index) => anEntry('requirement', index + 1, { part: 2 }));

    expect(lacksOfPart(demand, { words, entries }).map(({ kind }) => kind)).toEqual(lacks);
  });

  it('is not filled by entries of another part', () => {
    const entries = [anEntry('requirement', 1, { part: 1 }), anEntry('requirement', 2, { part: 2 })];

    expect(lacksOfPart(demand, { words: 200, entries })).toEqual([
      { kind: 'entries', of: 'requirement', there: 1, least: 2 },
    ]);
  });
});
