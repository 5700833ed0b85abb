import { freezeQuestion, keyOfQuestion } from '@cmdsp/questions';
import {
  aChoose,
  aHotspot,
  aMatching,
  aNumeric,
  anEvidence,
  anOrdering,
  aSingle,
  withOtherSecrets,
} from '@cmdsp/questions/testing';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers.ts';

const questions = [aSingle(), aChoose(), anOrdering(), aMatching(), aHotspot(), anEvidence(), aNumeric()];

describe.each(questions.map((question) => [question.kind, question] as const))('checkAnswers of %s', (_, question) => {
  const frozen = json(freezeQuestion(question));
  const key = json(keyOfQuestion(question));

  it('finds nothing in what was frozen from the bank', () => {
    expect(checkAnswers({ frozen, key, known: json(question) })).toEqual([]);
  });

  it('finds another key', () => {
    const known = json(withOtherSecrets(question, { rationale: 'Other', shift: 1 }));

    expect(checkAnswers({ frozen, key, known })).toEqual(['the key was changed']);
  });

  it('finds other words', () => {
    const changed = JSON.stringify(freezeQuestion(question)).replace(/"(text|unit|part)":"[^"]*"/g, '"$1":"other"');

    expect(checkAnswers({ frozen: JSON.parse(changed), key, known: json(question) })).toContain(
      'the options were changed',
    );
  });
});

function json(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
