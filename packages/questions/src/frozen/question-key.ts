import { formatRational, rational } from '@cmdsp/primitives';
import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';
import { optionIdAt } from './option-id.ts';

/** The secret half of a frozen question: plain JSON, so that it can be hashed. `points` is an exact fraction `n/d`. */
export type QuestionKey = {
  readonly id: string;
  readonly kind: 'single' | 'choose';
  readonly correct: readonly string[];
  readonly points: string;
  readonly domain: number;
  readonly topic: string;
  readonly objective: number;
  readonly pretest: boolean;
};

/** Takes the key out of an authored question; every question is worth one point unless told otherwise. */
export function keyOfQuestion(question: AuthoredQuestion | SetQuestion, points = rational(1)): QuestionKey {
  return {
    id: question.id,
    kind: question.kind,
    correct: question.options.flatMap((option, index) => (option.correct ? [optionIdAt(index)] : [])),
    points: formatRational(points),
    domain: question.domain,
    topic: question.topic,
    objective: question.objective,
    pretest: question.pretest ?? false,
  };
}
