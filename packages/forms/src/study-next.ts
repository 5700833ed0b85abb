import { addRational, compareRational, type Rational, rational } from '@cmdsp/primitives';
import type { QuestionScore, StudyTopic } from './form-score.ts';
import { pointsOf } from './points-of.ts';

/** Topics in which counted questions lost points, most points first, then by topic number. */
export function studyNext(questions: readonly QuestionScore[]): readonly StudyTopic[] {
  const topics = new Map<string, StudyTopic>();
  for (const { topic, domain, outcome } of questions.filter((question) => question.isCounted)) {
    const before = topics.get(topic) ?? { topic, domain, lost: rational(0), maximum: rational(0) };
    topics.set(topic, {
      topic,
      domain: before.domain,
      lost: addRational(before.lost, lostPoints(outcome.maximum, pointsOf(outcome))),
      maximum: addRational(before.maximum, outcome.maximum),
    });
  }
  return [...topics.values()]
    .filter(({ lost }) => lost.numerator > 0n)
    .sort((one, other) => compareRational(other.lost, one.lost) || (one.topic < other.topic ? -1 : 1));
}

function lostPoints(maximum: Rational, points: Rational): Rational {
  return addRational(maximum, rational(-points.numerator, points.denominator));
}
