import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';
import {
  aChoose,
  aHotspot,
  aMatching,
  aNumeric,
  anEvidence,
  anOrdering,
  aSet,
  aSingle,
  withOtherSecrets as withOtherKeys,
} from '@cmdsp/questions/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealPaper } from './deal-paper.ts';
import { FormMismatchError } from './form-mismatch-error.ts';
import type { FormPart } from './form-part.ts';
import { freezeForm } from './freeze-form.ts';
import { presentPaper } from './present-paper.ts';
import { aBank, type Bank } from './testing/a-bank.ts';
import { someParts } from './testing/some-parts.ts';
import { handlesUnder, sha256 } from './testing/sha256.ts';

describe('presentPaper', () => {
  it('shows every text and exhibit of the paper at its position', () => {
    const parts: FormPart[] = [{ kind: 'set', set: aSet() }];

    const presented = presentParts(parts, 'x');

    const set = presented.parts[0];
    if (set?.kind !== 'set') throw new Error('expected a set');
    expect(presented.questionCount).toBe(4);
    expect(set.exhibits.map((exhibit) => exhibit.kind)).toEqual(['table', 'log', 'document', 'figure']);
    expect(set.questions.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(set.questions.every((question) => question.exhibits[0] === set.exhibits[0]?.handle)).toBe(true);
  });

  it('contains nothing of what is secret or internal, wherever an author puts it', () => {
    const parts: FormPart[] = [
      { kind: 'single', question: withCanaries(aSingle()) },
      { kind: 'single', question: withCanaries(aChoose({ id: 'd1-02' })) },
      { kind: 'set', set: setWithCanaries() },
    ];

    const text = JSON.stringify(presentParts(parts, 'x'));

    expect(text).not.toMatch(/canary/i);
    expect(text).not.toMatch(/"(id|o\d|e\d|correct|rationale|difficulty|domain|topic|objective|level|pretest)"/);
    for (const { stem } of parts.flatMap((part) => (part.kind === 'set' ? part.set.questions : [part.question]))) {
      expect(text).toContain(stem);
    }
  });

  it('contains no secret and no authored name or order of the other interactions', () => {
    const parts = interactions.map((question): FormPart => ({ kind: 'single', question: withCanaries(question) }));

    const text = JSON.stringify(presentParts(parts, 'x'));

    expect(text).not.toMatch(/canary|tolerance|answer|supports|correct|rationale/i);
    expect(text).not.toMatch(/"(pump|gateway|ward|centre|component\/gateway|[srlop]\d)"/);
    expect(text).toMatch(/component\/2/);
  });

  it('is byte-equal for questions of every interaction that differ only in secrets, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const parts = interactions.map((question): FormPart => ({ kind: 'single', question }));
        const others = interactions.map((question): FormPart => {
          return { kind: 'single', question: withOtherSecrets(question) };
        });

        expect(JSON.stringify(presentParts(others, seed))).toBe(JSON.stringify(presentParts(parts, seed)));
      }),
      { numRuns: 40 },
    );
  });

  it('is byte-equal for two banks that differ only in secrets, whatever the seed', () => {
    const open = aBank();
    const secret = { questions: open.questions.map(withOtherSecrets), sets: open.sets.map(setWithOtherSecrets) };
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const one = JSON.stringify(presentParts(someParts(open, seed), seed));
        const other = JSON.stringify(presentParts(someParts(secret, seed), seed));

        expect(other).toBe(one);
      }),
      { numRuns: 40 },
    );
    const keysOf = (bank: Bank) => JSON.stringify(freezeForm({ parts: someParts(bank, 'x'), hash: sha256 }).key);
    expect(keysOf(secret)).not.toBe(keysOf(open));
  });

  it('gives the same bytes for the same seed', () => {
    const bytes = () => JSON.stringify(presentParts(someParts(aBank(), 'seed'), 'seed'));

    expect(bytes()).toBe(bytes());
  });

  it('refuses a deal of another paper', () => {
    const one = freezeForm({ parts: [{ kind: 'single', question: aSingle({ id: 'd1-01' }) }], hash: sha256 });
    const other = freezeForm({ parts: [{ kind: 'single', question: aSingle({ id: 'd1-02' }) }], hash: sha256 });
    const deal = dealPaper({ paper: other.paper, seed: 'x', handleOf: handlesUnder('x') });

    expect(() => presentPaper({ paper: one.paper, deal })).toThrow(FormMismatchError);
  });
});

const interactions: readonly AuthoredQuestion[] = [
  anOrdering({ id: 'p-1' }),
  aMatching({ id: 'p-2' }),
  aHotspot({ id: 'p-3' }),
  anEvidence({ id: 'p-4' }),
  aNumeric({ id: 'p-5' }),
];

function presentParts(parts: readonly FormPart[], seed: string) {
  const { paper } = freezeForm({ parts, hash: sha256 });
  return presentPaper({ paper, deal: dealPaper({ paper, seed, handleOf: handlesUnder(seed) }) });
}

function withCanaries<Question extends AuthoredQuestion>(question: Question): Question {
  return {
    ...withOtherKeys(question, { rationale: 'CANARY', shift: 0 }),
    id: `canary-${question.id}`,
    topic: '6.6 canary',
    stem: `Stem of the ${question.kind} question?`,
    source: { document: 'CANARY', clause: 'CANARY', date: '2026' },
    enemies: ['canary'],
    reviewBy: 'CANARY',
  };
}

function setWithCanaries(): ScenarioSet {
  const set = aSet({ id: 'canary-set', topics: ['canary'], contradiction: 'CANARY', enemies: ['canary'] });
  const rename = (id: string) => `canary-${id}`;
  return {
    ...set,
    exhibits: set.exhibits.map((exhibit) => ({ ...exhibit, id: rename(exhibit.id) })),
    questions: set.questions.map((question) => ({
      ...withCanaries(question),
      exhibits: question.exhibits.map(rename),
    })),
    provenance: { drafted: { by: 'CANARY', on: '2026-11-21' }, accepted: { by: 'CANARY', on: '2026-11-21' } },
  };
}

function withOtherSecrets<Question extends AuthoredQuestion>(question: Question): Question {
  return {
    ...withOtherKeys(question, { rationale: 'Other reason', shift: 1 }),
    difficulty: 0.26,
    pretest: true,
    objective: 6,
    level: 'recall',
  };
}

function setWithOtherSecrets(set: ScenarioSet): ScenarioSet {
  return { ...set, contradiction: 'Another one', questions: set.questions.map(withOtherSecrets) };
}
