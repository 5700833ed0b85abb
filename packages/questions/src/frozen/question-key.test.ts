import { describe, expect, it } from 'vitest';
import { aChoose, aSingle } from '../testing/index.ts';
import { freezeQuestion } from './freeze-question.ts';
import { keyOfQuestion } from './question-key.ts';

describe('keyOfQuestion', () => {
  it('names the correct options by the ids that freezing gives them', () => {
    const question = aChoose({ keys: [1, 4] });

    const key = keyOfQuestion(question);

    const named = freezeQuestion(question).options.filter(({ id }) => 'correct' in key && key.correct.includes(id));
    expect(named.map(({ text }) => text)).toEqual(['Option 2', 'Option 5']);
  });

  it('is worth one point and counts unless it is a pretest question', () => {
    expect(keyOfQuestion(aSingle())).toMatchObject({ points: '1/1', pretest: false });
    expect(keyOfQuestion(aSingle({ pretest: true }))).toMatchObject({ pretest: true });
  });
});

describe('freezeQuestion', () => {
  it('leaves out which mistaken belief an option embodies', () => {
    const question = aSingle();
    const named = {
      ...question,
      options: question.options.map((option) => ({ ...option, misconception: 'a-belief' })),
    };

    expect(freezeQuestion(named)).toEqual(freezeQuestion(question));
  });

  it('is the same whatever the key, the rationales and the difficulty', () => {
    const one = aSingle({ key: 0, difficulty: 0.3 });
    const other = aSingle({ key: 3, difficulty: 0.9, pretest: true });

    expect(freezeQuestion(one)).toEqual(freezeQuestion(other));
  });
});
