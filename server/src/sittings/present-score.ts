import type { FormScore } from '@cmdsp/forms';
import { formatRational } from '@cmdsp/primitives';
import type { StoredDomain, StoredQuestion, StoredTopic } from '../db/tables/results.ts';

/** A score as it is stored: exact fractions as text, so that the same score is the same bytes. */
export function presentScore(score: FormScore) {
  const domains = score.domains.map((domain): StoredDomain => ({
    ...domain,
    points: formatRational(domain.points),
    maximum: formatRational(domain.maximum),
  }));
  const studyNext = score.studyNext.map(({ topic, domain, lost, maximum }): StoredTopic => ({
    topic,
    domain,
    lost: formatRational(lost),
    maximum: formatRational(maximum),
  }));
  const questions = score.questions.map(({ position, id, outcome }): StoredQuestion => ({
    position,
    id,
    outcome: outcome.kind,
    points: outcome.kind === 'scored' ? formatRational(outcome.points) : '0/1',
    maximum: formatRational(outcome.maximum),
  }));
  return {
    points: formatRational(score.points),
    maximum: formatRational(score.maximum),
    decision: score.decision,
    domains,
    studyNext,
    questions,
  };
}
