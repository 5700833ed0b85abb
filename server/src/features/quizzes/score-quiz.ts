import { isModuleQuizPassed } from '@cmdsp/enrolment';
import { formatRational, parseRational, rational, sumRational } from '@cmdsp/primitives';
import { type AuthoredQuestion, type QuestionResponse, scoreResponse } from '@cmdsp/questions';
import { scoringOf } from '../../learning/scoring-of.ts';

/** The result of a try as exact fractions. Unanswered questions earn nothing. */
export function scoreQuiz(options: {
  readonly questions: readonly AuthoredQuestion[];
  readonly answers: ReadonlyMap<string, QuestionResponse>;
  readonly passMark: string;
}): { readonly points: string; readonly maximum: string; readonly isPassed: boolean } {
  const { questions, answers } = options;
  const outcomes = questions.map((question) => scoreResponse(scoringOf(question), answers.get(question.id) ?? null));
  const points = sumRational(outcomes.map((outcome) => (outcome.kind === 'scored' ? outcome.points : rational(0))));
  const maximum = sumRational(outcomes.map((outcome) => outcome.maximum));
  const isPassed = isModuleQuizPassed({ points, maximum, passMark: parseRational(options.passMark) });
  return { points: formatRational(points), maximum: formatRational(maximum), isPassed };
}
