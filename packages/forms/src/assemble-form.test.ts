import { aSingle } from '@cmdsp/questions/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleForm } from './assemble-form.ts';
import type { Blueprint } from './blueprint.ts';
import { certificationBlueprint } from './certification-blueprint.ts';
import type { FormPart } from './form-part.ts';
import { rehearsalBlueprint } from './rehearsal-blueprint.ts';
import { aBank, type Bank } from './testing/a-bank.ts';

const none = new Set<string>();
const seeds = fc.string({ minLength: 1, maxLength: 12 });

describe('assembleForm', () => {
  it('meets the certification blueprint exactly for every seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const parts = assemble(aBank(), seed);

        expect(countBy(parts, 'single')).toEqual({ 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3 });
        expect(countBy(parts, 'set')).toEqual({ 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2 });
        expect(parts.filter((part) => part.kind === 'set')).toHaveLength(3);
        expect(new Set(idsOf(parts)).size).toBe(33);
      }),
      { numRuns: 60 },
    );
  });

  it('rehearses with five singles from five domains', () => {
    const parts = assemble(aBank(), 'any', rehearsalBlueprint);

    expect(countBy(parts, 'single')).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 });
    expect(parts).toHaveLength(5);
  });

  it('gives the same form for the same seed, in whatever order the bank is read', () => {
    const bank = aBank();
    fc.assert(
      fc.property(seeds, fc.shuffledSubarray([...bank.questions], { minLength: 54 }), (seed, questions) => {
        const form = assemble(bank, seed);

        const again = assemble({ questions, sets: bank.sets.toReversed() }, seed);

        expect(JSON.stringify(again)).toBe(JSON.stringify(form));
      }),
      { numRuns: 30 },
    );
  });

  it('gives different forms for different seeds', () => {
    const forms = Array.from({ length: 20 }, (_, index) =>
      idsOf(assemble(aBank(), `seed ${index}`))
        .sort()
        .join(),
    );

    expect(new Set(forms).size).toBe(20);
  });

  it('uses as many topics of a domain as it has places, when no enemies stand in the way', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const parts = assemble(aBank(), seed);

        const topics = parts.flatMap((part) => (part.kind === 'single' ? [part.question.topic] : []));
        expect(new Set(topics).size).toBe(18);
      }),
      { numRuns: 60 },
    );
  });

  it('never brings enemies together, whichever side declares them', () => {
    const pairOf = fc.record({ from: fc.nat(59), to: fc.nat(59) });
    fc.assert(
      fc.property(seeds, fc.array(pairOf, { maxLength: 25 }), (seed, pairs) => {
        const bank = aBank();
        const ids = [...bank.questions.map(({ id }) => id), ...bank.sets.map(({ id }) => id)];
        const enemies = pairs
          .filter(({ from, to }) => from !== to)
          .map(({ from, to }) => [ids[from], ids[to]] as const);
        const enemiesOf = (id: string) => enemies.flatMap(([from, to]) => (from === id && to ? [to] : []));
        const quarrelsome = {
          questions: bank.questions.map((question) => ({ ...question, enemies: enemiesOf(question.id) })),
          sets: bank.sets.map((set) => ({ ...set, enemies: enemiesOf(set.id) })),
        };

        const form = assembleForm({ ...quarrelsome, blueprint: certificationBlueprint, seed, exclude: none });

        const chosen = form.ok ? idsOf(form.value.parts) : [];
        for (const [from, to] of enemies) expect(chosen.includes(from ?? '') && chosen.includes(to ?? '')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a set away from a single that is the enemy of one of its questions', () => {
    const bank = aBank();
    const questions = bank.questions.map((question) =>
      question.domain === 1 ? { ...question, enemies: ['set-01-b'] } : question,
    );

    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(idsOf(assemble({ ...bank, questions }, seed))).not.toContain('set-01');
    }
  });

  it('excludes what a candidate has seen, and a set when one of its questions was seen', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const seen = idsOf(assemble(aBank(), `first ${seed}`)).filter((id) => !/^set-\d\d$/.test(id));

        const second = assembleForm({ ...aBank(), blueprint: certificationBlueprint, seed, exclude: new Set(seen) });

        const ids = second.ok ? idsOf(second.value.parts) : seen;
        expect(ids.filter((id) => seen.includes(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('does not look at keys, difficulties, rationales or pretest flags', () => {
    const bank = aBank();
    const questions = bank.questions.map((question) => ({ ...question, difficulty: 0.3, pretest: true }));

    expect(idsOf(assemble({ ...bank, questions }, 'x'))).toEqual(idsOf(assemble(bank, 'x')));
  });

  it.each(infeasibleBanks())('says why when %s', (_, bank, blueprint, problem) => {
    const form = assembleForm({ ...bank, blueprint, seed: 'x', exclude: none });

    expect(form).toMatchObject({ ok: false, problem });
  });

  it('gives up after a fixed number of steps instead of searching for ever', () => {
    // Twenty pairs of enemies hold no twenty-one friends, but very many beginnings.
    const questions = Array.from({ length: 40 }, (_, index) =>
      aSingle({ id: `d1-${index}`, domain: 1, enemies: [`d1-${index ^ 1}`] }),
    );
    const domains = [{ domain: 1, singles: 21, setQuestions: 0 }];
    const blueprint = { ...certificationBlueprint, domains, sets: { count: 0, questionsEach: 4 } };

    const form = assembleForm({ questions, sets: [], blueprint, seed: 'x', exclude: none });

    expect(form).toMatchObject({ ok: false, problem: { kind: 'search-limit' } });
  });
});

function infeasibleBanks(): [string, Bank, Blueprint, object][] {
  const bank = aBank();
  const short = { ...bank, questions: bank.questions.filter(({ id }) => !/^d3-0[3-9]/.test(id)) };
  const inDomain2 = bank.questions.filter(({ domain }) => domain === 2).map(({ id }) => id);
  const quarrel = {
    ...bank,
    questions: bank.questions.map((question) =>
      question.domain === 2 ? { ...question, enemies: inDomain2.filter((id) => id !== question.id) } : question,
    ),
  };
  const setIds = bank.sets.map(({ id }) => id);
  const warringSets = {
    ...bank,
    sets: bank.sets.map((set) => ({ ...set, enemies: setIds.filter((id) => id !== set.id) })),
  };
  const small: Blueprint = {
    ...certificationBlueprint,
    domains: [{ domain: 1, singles: 1, setQuestions: 0 }],
    sets: { count: 0, questionsEach: 4 },
  };
  const two: Blueprint = { ...small, domains: [1, 2].map((domain) => ({ domain, singles: 1, setQuestions: 0 })) };
  const apart = {
    ...bank,
    questions: bank.questions.map((question) =>
      question.domain === 1 ? { ...question, enemies: inDomain2 } : question,
    ),
  };
  return [
    [
      'a domain has too few singles',
      short,
      certificationBlueprint,
      { kind: 'too-few-singles', domain: 3, message: 'Domain 3 needs 3 single questions and only 2 may be used' },
    ],
    [
      'there are too few sets',
      { ...bank, sets: bank.sets.slice(0, 2) },
      certificationBlueprint,
      { kind: 'too-few-sets', message: 'The form needs 3 sets of 4 and only 2 may be used' },
    ],
    [
      'no sets add up to the domains',
      { ...bank, sets: bank.sets.slice(0, 2).concat(bank.sets.slice(3, 4)) },
      certificationBlueprint,
      { kind: 'set-domains' },
    ],
    ['all fitting sets are enemies', warringSets, certificationBlueprint, { kind: 'set-enemies' }],
    [
      'the singles of a domain are enemies',
      quarrel,
      { ...small, domains: [{ domain: 2, singles: 2, setQuestions: 0 }] },
      { kind: 'single-enemies', domain: 2 },
    ],
    ['the singles of two domains are enemies', apart, two, { kind: 'enemies' }],
    [
      'the blueprint contradicts itself',
      bank,
      { ...certificationBlueprint, sets: { count: 2, questionsEach: 4 } },
      { kind: 'inconsistent-blueprint', message: 'The blueprint asks for 12 set questions, but its sets hold 8' },
    ],
    [
      'the blueprint lists a domain twice',
      bank,
      { ...two, domains: [...small.domains, ...small.domains] },
      { kind: 'inconsistent-blueprint' },
    ],
  ];
}

function assemble(bank: Bank, seed: string, blueprint = certificationBlueprint): readonly FormPart[] {
  const form = assembleForm({ ...bank, blueprint, seed, exclude: none });
  if (!form.ok) throw new Error(form.problem.message);
  return form.value.parts;
}

function idsOf(parts: readonly FormPart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'set' ? [part.set.id, ...part.set.questions.map(({ id }) => id)] : [part.question.id],
  );
}

function countBy(parts: readonly FormPart[], kind: FormPart['kind']): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const part of parts.filter((candidate) => candidate.kind === kind)) {
    for (const { domain } of part.kind === 'set' ? part.set.questions : [part.question]) {
      counts[domain] = (counts[domain] ?? 0) + 1;
    }
  }
  return counts;
}
