import { aSet, aSingle } from '@cmdsp/questions/testing';
import { describe, expect, it } from 'vitest';
import { freezeForm } from '../../forms/src/freeze-form.ts';
import { checkFrozen } from './check-frozen.ts';

const bank = { questions: [aSingle({ id: 'd1-01' }), aSingle({ id: 'd1-02', key: 2 })], sets: [aSet()] };

function freeze(pretest = false) {
  const parts = [
    ...bank.questions.map((question, index) => ({
      kind: 'single' as const,
      question: { ...question, pretest: pretest && index === 1 },
    })),
    ...bank.sets.map((set) => ({ kind: 'set' as const, set })),
  ];
  return freezeForm({ parts, hash: (text) => String(text.length) });
}

describe('checkFrozen', () => {
  it('reads what stands on a form, and that it is what the bank says', () => {
    expect(checkFrozen(freeze(true), bank)).toEqual({
      form: {
        parts: [
          { kind: 'single', id: 'd1-01', pretest: false },
          { kind: 'single', id: 'd1-02', pretest: true },
          { kind: 'set', id: 'set-01' },
        ],
      },
      violations: [],
    });
  });

  it.each<[string, typeof bank, string]>([
    [
      'a stem',
      { ...bank, questions: [aSingle({ id: 'd1-01', stem: 'Other?' }), aSingle({ id: 'd1-02', key: 2 })] },
      'd1-01: the question was changed',
    ],
    [
      'a key',
      { ...bank, questions: [aSingle({ id: 'd1-01' }), aSingle({ id: 'd1-02', key: 3 })] },
      'd1-02: the key was changed',
    ],
    [
      'a domain',
      { ...bank, questions: [aSingle({ id: 'd1-01', domain: 2 }), aSingle({ id: 'd1-02', key: 2 })] },
      'd1-01: domain or points differ',
    ],
    ['a case', { ...bank, sets: [aSet({ case: 'Three hospitals merge.' })] }, 'set-01: the case was changed'],
    ['a set that grew', { ...bank, sets: [aSet({ domains: [1, 1, 4, 4, 4] })] }, 'set-01 is not whole'],
    [
      'a question that is gone',
      { ...bank, questions: bank.questions.slice(1) },
      'd1-01: not in the bank or without a key',
    ],
  ])('finds %s', (_, known, message) => {
    const { violations } = checkFrozen(freeze(), known);

    expect(violations.map((violation) => violation.message)).toContain(message);
  });
});
