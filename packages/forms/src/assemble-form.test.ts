import { rational } from '@cmdsp/primitives';
import { aSingle } from '@cmdsp/questions/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleForm, type AssemblyInput } from './assemble-form.ts';
import type { FormPart } from './form-part.ts';
import { aBank, type Bank } from './testing/a-bank.ts';
import { aBlueprint, aFullBlueprint } from './testing/a-blueprint.ts';
import { aFullBank } from './testing/a-full-bank.ts';
import { highsSolver } from './testing/highs-solver.ts';

const seeds = fc.string({ minLength: 1, maxLength: 12 });
const full = aFullBank();

describe('assembleForm', () => {
  it('meets the small blueprint exactly for every seed', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const parts = await assemble(aBank(), { seed });

        expect(countByDomain(parts)).toEqual({ 1: 5, 2: 5, 3: 5, 4: 5, 5: 5, 6: 5 });
        expect(parts.filter((part) => part.kind === 'set')).toHaveLength(3);
        expect(new Set(idsOf(parts)).size).toBe(33);
      }),
      { numRuns: 20 },
    );
  });

  it('puts pretest questions beside the scored ones, spread over the domains', async () => {
    const parts = await assemble(full, { seed: 'a', blueprint: aFullBlueprint() });

    const tried = parts.flatMap((part) => (part.kind === 'single' && part.question.pretest ? [part.question] : []));
    const perDomain = [1, 2, 3, 4, 5, 6].map((domain) => tried.filter((question) => question.domain === domain).length);
    expect(tried).toHaveLength(10);
    expect(perDomain.every((count) => count === 1 || count === 2)).toBe(true);
    expect(questionsOf(parts)).toHaveLength(100);
  });

  it('lets questions that are to be tried out stand nowhere else, and before others', async () => {
    const questions = full.questions.map((question, index) => ({ ...question, pretest: [3, 4].includes(index % 70) }));

    const parts = await assemble({ ...full, questions }, { seed: 'b', blueprint: aFullBlueprint() });

    const tryouts = new Set(questions.filter(({ pretest }) => pretest).map(({ id }) => id));
    const onForm = parts.flatMap((part) => (part.kind === 'single' ? [part.question] : []));
    expect(onForm.filter(({ id, pretest }) => tryouts.has(id) && pretest !== true)).toEqual([]);
    expect(onForm.filter(({ id }) => tryouts.has(id)).length).toBeGreaterThan(7);
  });

  it('gives the same form for the same seed, in whatever order the bank is read', async () => {
    const form = await assemble(full, { seed: 'same', blueprint: aFullBlueprint() });

    const reversed = { questions: full.questions.toReversed(), sets: full.sets.toReversed() };
    const again = await assemble(reversed, { seed: 'same', blueprint: aFullBlueprint() });

    expect(JSON.stringify(again)).toBe(JSON.stringify(form));
  });

  it('gives different forms for different seeds', async () => {
    const forms = await Promise.all(
      Array.from({ length: 8 }, async (_, index) =>
        idsOf(await assemble(aBank(), { seed: `seed ${index}` }))
          .sort()
          .join(),
      ),
    );

    expect(new Set(forms).size).toBe(8);
  });

  it('takes what stands on no other form first', async () => {
    const first = idsOf(await assemble(full, { seed: 'one', blueprint: aFullBlueprint() }));

    const others = [{ name: 'one', ids: first }];
    const second = idsOf(await assemble(full, { seed: 'two', blueprint: aFullBlueprint(), others }));

    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });

  // beyond.md, complaint 35
  it('excludes what a candidate has seen, and a set when one of its questions was seen', async () => {
    const first = idsOf(await assemble(aBank(), { seed: 'first' })).filter((id) => !/^set-\d\d$/.test(id));

    const second = idsOf(await assemble(aBank(), { seed: 'second', seen: new Set(first) }));

    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });

  it('does not look at keys and rationales', async () => {
    const bank = aBank();
    const questions = bank.questions.map(({ id, domain, topic }) => aSingle({ id, domain, topic, key: 3 }));

    const other = await assemble({ ...bank, questions }, { seed: 'x' });

    expect(idsOf(other)).toEqual(idsOf(await assemble(bank, { seed: 'x' })));
  });

  it('reads difficulties that a panel has set instead of the estimates', async () => {
    const questions = full.questions.map((question) => ({ ...question, difficulty: 0.3 }));
    const sets = full.sets.map((set) => ({
      ...set,
      questions: set.questions.map((question) => ({ ...question, difficulty: 0.3 })),
    }));
    const all = [...full.questions, ...full.sets.flatMap((set) => set.questions)];
    const panel = new Map(all.map(({ id, difficulty }) => [id, difficulty]));

    const parts = await assemble({ questions, sets }, { seed: 'p', blueprint: aFullBlueprint(), panel });

    const scored = questionsOf(parts).filter(({ pretest }) => pretest !== true);
    const mean = scored.reduce((sum, { id }) => sum + (panel.get(id) ?? 0), 0) / scored.length;
    expect(Math.abs(mean - 0.7)).toBeLessThan(0.005);
  });

  it('adds one question of each wanted interaction beside the counts', async () => {
    const blueprint = aBlueprint({ kinds: ['single'], oneOfEach: ['choose'], sets: { count: 0, joinEachPair: false } });

    const parts = await assemble(full, { seed: 'r', blueprint });

    expect(questionsOf(parts).filter(({ kind }) => kind === 'choose')).toHaveLength(1);
    expect(questionsOf(parts)).toHaveLength(31);
  });

  it.each<[string, Bank, Partial<AssemblyInput>, readonly string[]]>([
    [
      'a domain is too small',
      { ...aBank(), questions: aBank().questions.filter(({ domain }) => domain !== 3) },
      {},
      ['Domain 3: exactly 5 scored questions, sets and single questions together (the nearest form has'],
    ],
    [
      'there are too few sets',
      { ...aBank(), sets: aBank().sets.slice(0, 2) },
      {},
      ['Exactly 3 scenario sets (the nearest form has 2)'],
    ],
    [
      'the questions of a domain are enemies',
      quarrel(),
      { blueprint: aBlueprint({ domains: [{ domain: 2, questions: 2 }], sets: { count: 0, joinEachPair: false } }) },
      ['Domain 2'],
    ],
    [
      'no difficulty fits',
      full,
      { blueprint: aFullBlueprint({ difficulty: { target: rational(95, 100), tolerance: rational(1, 200) } }) },
      ['95 %'],
    ],
    [
      'everything was seen',
      aBank(),
      { seen: new Set(aBank().questions.map(({ id }) => id)) },
      ['Nothing that the candidate has seen'],
    ],
    [
      'every question is on two forms',
      aBank(),
      { others: ['A', 'B'].map((name) => ({ name, ids: aBank().questions.map(({ id }) => id) })) },
      ['No question on more than 2 forms in use'],
    ],
  ])('names the rules that conflict when %s', async (_, bank, input, words) => {
    const form = await assembleForm({ ...inputOf(bank), ...input }, highsSolver);

    expect(form.ok).toBe(false);
    for (const word of words) expect(form.ok ? '' : form.problem.message).toContain(word);
  });
});

function quarrel(): Bank {
  const questions = [1, 2, 3].map((number) =>
    aSingle({
      id: `d2-0${number}`,
      domain: 2,
      enemies: ['d2-01', 'd2-02', 'd2-03'].filter((id) => id !== `d2-0${number}`),
    }),
  );
  return { questions, sets: [] };
}

function inputOf(bank: Bank): AssemblyInput {
  return { ...bank, blueprint: aBlueprint(), seed: 'x', others: [], seen: new Set(), panel: new Map() };
}

async function assemble(bank: Bank, input: Partial<AssemblyInput>): Promise<readonly FormPart[]> {
  const form = await assembleForm({ ...inputOf(bank), ...input }, highsSolver);
  if (!form.ok) throw new Error(form.problem.message);
  return form.value.parts;
}

function questionsOf(parts: readonly FormPart[]) {
  return parts.flatMap((part) => (part.kind === 'set' ? part.set.questions : [part.question]));
}

function idsOf(parts: readonly FormPart[]): string[] {
  return [
    ...parts.flatMap((part) => (part.kind === 'set' ? [part.set.id] : [])),
    ...questionsOf(parts).map(({ id }) => id),
  ];
}

function countByDomain(parts: readonly FormPart[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { domain } of questionsOf(parts)) counts[domain] = (counts[domain] ?? 0) + 1;
  return counts;
}
