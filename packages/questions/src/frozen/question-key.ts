import { assertNever, formatRational, type Rational, rational } from '@cmdsp/primitives';
import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';
import { keyOfEvidence } from '../evidence/freeze.ts';
import { keyOfHotspot } from '../hotspot/freeze.ts';
import { keyOfMatching } from '../matching/freeze.ts';
import { exactNumber } from '../numeric/exact-number.ts';
import { keyOfOrdering } from '../ordering/freeze.ts';
import { optionIdAt } from './option-id.ts';

/** The secret half of a frozen question: plain JSON, so that it can be hashed. `points` is an exact fraction `n/d`. */
export type QuestionKey = AnswerKey & {
  readonly id: string;
  readonly points: string;
  readonly domain: number;
  readonly topic: string;
  readonly objective: number;
  readonly pretest: boolean;
};

/** What is right, by the ids that freezing gives; the numbers of `numeric` are exact fractions. */
export type AnswerKey =
  | { readonly kind: 'single' | 'choose' | 'hotspot'; readonly correct: readonly string[] }
  /** From first to last. */
  | { readonly kind: 'ordering'; readonly correct: readonly string[] }
  | { readonly kind: 'evidence'; readonly correct: readonly string[]; readonly atMost: number }
  | { readonly kind: 'matching'; readonly pairs: readonly { readonly premise: string; readonly option: string }[] }
  | { readonly kind: 'numeric'; readonly value: string; readonly tolerance: string };

/** Takes the key out of an authored question; every question is worth one point unless told otherwise. */
export function keyOfQuestion(question: AuthoredQuestion | SetQuestion, points = rational(1)): QuestionKey {
  return {
    ...answerKeyOf(question),
    id: question.id,
    points: formatRational(points),
    domain: question.domain,
    topic: question.topic,
    objective: question.objective,
    pretest: question.pretest ?? false,
  };
}

function answerKeyOf(question: AuthoredQuestion): AnswerKey {
  switch (question.kind) {
    case 'single':
    case 'choose': {
      const correct = question.options.flatMap((option, index) => (option.correct ? [optionIdAt(index)] : []));
      return { kind: question.kind, correct };
    }
    case 'ordering':
      return { kind: 'ordering', correct: keyOfOrdering(question) };
    case 'matching':
      return { kind: 'matching', pairs: keyOfMatching(question) };
    case 'hotspot':
      return { kind: 'hotspot', correct: keyOfHotspot(question) };
    case 'evidence':
      return { kind: 'evidence', correct: keyOfEvidence(question), atMost: question.atMost };
    case 'numeric':
      return {
        kind: 'numeric',
        value: formatRational(numberOf(question.answer)),
        tolerance: formatRational(numberOf(question.tolerance)),
      };
    default:
      return assertNever(question);
  }
}

function numberOf(text: string): Rational {
  const value = exactNumber(text);
  if (value === null) throw new SyntaxError(`Not an exact number: ${text}`);
  return value;
}
