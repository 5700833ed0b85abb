import { rational } from '@cmdsp/primitives';
import { type AuthoredQuestion, freezeQuestion, keyOfQuestion, type QuestionScoring } from '@cmdsp/questions';

/** How a practice question is scored, with options named by their internal ids; each question is worth one point. */
export function scoringOf(question: AuthoredQuestion): QuestionScoring {
  const { correct } = keyOfQuestion(question);
  const optionHandles = freezeQuestion(question).options.map(({ id }) => id);
  const base = { optionHandles, correct, maximum: rational(1) };
  if (question.kind === 'choose') return { kind: 'choose', choose: question.choose, ...base };
  return { kind: 'single', ...base };
}
