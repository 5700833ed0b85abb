import { rational } from '@cmdsp/primitives';
import {
  type AuthoredQuestion,
  freezeQuestion,
  keyOfQuestion,
  partIds,
  type QuestionScoring,
  scoringOfKey,
} from '@cmdsp/questions';

/** How a practice question is scored, with options named by their internal ids; each question is worth one point. */
export function scoringOf(question: AuthoredQuestion): QuestionScoring {
  const names = partIds(freezeQuestion(question)).map((id) => ({ id, handle: id }));
  const scoring = scoringOfKey({ key: keyOfQuestion(question), names, maximum: rational(1) });
  if (scoring === null) throw new Error(`The key of ${question.id} does not fit its own question`);
  return scoring;
}
