import { canonicalJson } from '@cmdsp/primitives';
import { aChoose, aSet, aSingle } from '@cmdsp/questions/testing';
import { describe, expect, it } from 'vitest';
import type { FormPart } from './form-part.ts';
import { freezeForm, RepeatedQuestionError } from './freeze-form.ts';
import { sha256 } from './testing/sha256.ts';

const parts: FormPart[] = [
  { kind: 'single', question: aSingle({ id: 'd2-05', domain: 2, topic: '3.1', key: 3 }) },
  { kind: 'set', set: aSet({ id: 'set-09' }) },
];

describe('freezeForm', () => {
  it('hashes the canonical paper and the canonical key, apart', () => {
    const form = freezeForm({ parts, hash: sha256 });

    expect(form.paperHash).toBe(sha256(canonicalJson(form.paper)));
    expect(form.keyHash).toBe(sha256(canonicalJson(form.key)));
  });

  it('changes only the key when only the key changes', () => {
    const one = freezeForm({ parts: [{ kind: 'single', question: aSingle({ key: 0 }) }], hash: sha256 });
    const other = freezeForm({ parts: [{ kind: 'single', question: aSingle({ key: 1 }) }], hash: sha256 });

    expect(other.paperHash).toBe(one.paperHash);
    expect(other.keyHash).not.toBe(one.keyHash);
  });

  it('keeps the key of every question, also of those in sets', () => {
    const form = freezeForm({ parts, hash: sha256 });

    expect(form.key.questions.map(({ id }) => id)).toEqual(['d2-05', 'set-09-a', 'set-09-b', 'set-09-c', 'set-09-d']);
    expect(form.key.questions[0]).toEqual({
      id: 'd2-05',
      kind: 'single',
      correct: ['o4'],
      points: '1/1',
      domain: 2,
      topic: '3.1',
      objective: 1,
      pretest: false,
    });
  });

  it('leaves rationales, contradiction, difficulty and key out of the paper', () => {
    const text = JSON.stringify(freezeForm({ parts, hash: sha256 }).paper);

    for (const secret of ['Reason', 'disagree', 'difficulty', 'correct', 'pretest']) expect(text).not.toContain(secret);
  });

  it('refuses a question that stands on the form twice', () => {
    const question = aChoose();

    const freeze = () =>
      freezeForm({
        parts: [
          { kind: 'single', question },
          { kind: 'single', question },
        ],
        hash: sha256,
      });

    expect(freeze).toThrow(RepeatedQuestionError);
  });
});
