import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleForm } from '../../forms/src/assemble-form.ts';
import { aFullBlueprint } from '../../forms/src/testing/a-blueprint.ts';
import { aFullBank } from '../../forms/src/testing/a-full-bank.ts';
import { highsSolver } from '../../forms/src/testing/highs-solver.ts';
import { checkForm } from './check-form.ts';
import type { BankJson, BlueprintJson, FormJson, OtherJson } from './form-json.ts';

const blueprint: BlueprintJson = {
  domains: [12, 15, 16, 17, 16, 14].map((questions, index) => ({ domain: index + 1, questions })),
  pretest: 10,
  sets: { count: 6, joinEachPair: true },
  kinds: ['single', 'choose'],
  oneOfEach: [],
  practicalShare: '3/5',
  difficulty: { target: '7/10', tolerance: '1/200' },
  time: { form: '1/20', pretest: '1/10' },
  maximumOverlap: '1/5',
  maximumUses: 2,
};
const bank: BankJson = aFullBank();
const forms: { form: FormJson; others: readonly OtherJson[] }[] = [];

beforeAll(async () => {
  const others: OtherJson[] = [];
  for (const seed of ['1', '2', '3', '4', '5', '6', '7']) {
    const input = {
      ...aFullBank(),
      blueprint: aFullBlueprint(),
      seed,
      others,
      seen: new Set<string>(),
      panel: new Map(),
    };
    const made = await assembleForm(input, highsSolver);
    if (!made.ok) throw new Error(made.problem.message);
    const parts = made.value.parts.map((part) =>
      part.kind === 'set'
        ? { kind: 'set' as const, id: part.set.id }
        : { kind: 'single' as const, id: part.question.id, pretest: part.question.pretest === true },
    );
    forms.push({ form: { parts }, others: [...others] });
    const ids = made.value.parts.flatMap((part) =>
      part.kind === 'set' ? [part.set.id, ...part.set.questions.map(({ id }) => id)] : [part.question.id],
    );
    others.push({ name: seed, ids });
  }
}, 120_000);

const check = (form: FormJson, options: Partial<Parameters<typeof checkForm>[0]> = {}) =>
  checkForm({ bank, blueprint, form, others: [], seen: [], panel: new Map(), ...options });

describe('checkForm', () => {
  it('finds nothing on any form that the solver made', () => {
    expect(forms).toHaveLength(7);
    for (const { form, others } of forms) expect(check(form, { others })).toEqual([]);
  });

  it('finds any part that is taken away, put twice or counted the other way', () => {
    const form = forms[0]?.form ?? { parts: [] };
    fc.assert(
      fc.property(fc.nat(form.parts.length - 1), fc.constantFrom('drop', 'repeat', 'turn'), (place, how) => {
        const parts = form.parts.flatMap((part, index) => {
          if (index !== place) return [part];
          if (how === 'drop') return [];
          if (how === 'turn' && part.kind === 'single') return [{ ...part, pretest: !part.pretest }];
          return [part, part];
        });

        expect(check({ parts })).not.toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it.each<[string, (bank: BankJson, form: FormJson) => Partial<Parameters<typeof checkForm>[0]>]>([
    ['difficulty', (known) => ({ bank: changed(known, () => ({ difficulty: 0.9 })) })],
    ['practical-share', (known) => ({ bank: changed(known, () => ({ level: 'recall' })) })],
    ['kind', (known) => ({ bank: changed(known, () => ({ kind: 'matching' })) })],
    ['out-of-use', (known) => ({ bank: changed(known, () => ({ status: 'quarantined' })) })],
    ['enemies', (known, { parts }) => ({ bank: changed(known, () => ({ enemies: parts.map(({ id }) => id) })) })],
    ['tryout', (known) => ({ bank: changed(known, () => ({ pretest: true })) })],
    ['seen', (_, { parts }) => ({ seen: parts.slice(0, 1).map(({ id }) => id) })],
    ['overlap', (_, { parts }) => ({ others: [{ name: 'A', ids: parts.slice(0, 60).map(({ id }) => id) }] })],
    [
      'exposure',
      (_, { parts }) => ({ others: ['A', 'B'].map((name) => ({ name, ids: parts.slice(0, 1).map(({ id }) => id) })) }),
    ],
    ['set-joins', (known) => ({ bank: { ...known, sets: known.sets.map((set) => ({ ...set, joins: ['risk'] })) } })],
    ['time', (known) => ({ bank: { ...known, questions: known.questions.map(slower(forms[0]?.form)) } })],
    ['domain-count', (known) => ({ bank: changed(known, ({ domain }) => ({ domain: (domain % 6) + 1 })) })],
    ['unknown', (known) => ({ bank: { ...known, questions: known.questions.slice(1) } })],
  ])('finds a planted violation of %s', (rule, plant) => {
    const form = forms.find(({ form: { parts } }) => parts.some(({ id }) => id === 'd1-01'))?.form ??
      forms[0]?.form ?? { parts: [] };

    const found = check(form, plant(bank, form));

    expect(found.map((violation) => violation.rule)).toContain(rule);
  });
});

function changed(known: BankJson, change: (question: BankJson['questions'][number]) => object): BankJson {
  return {
    questions: known.questions.map((question) => ({ ...question, ...change(question) })),
    sets: known.sets,
  };
}

/** Questions of the form read ten times as long as the others. */
function slower(form: FormJson | undefined) {
  const ids = new Set(form?.parts.map(({ id }) => id));
  return (question: BankJson['questions'][number]) =>
    ids.has(question.id) ? { ...question, stem: `${question.stem} `.repeat(10) } : question;
}
