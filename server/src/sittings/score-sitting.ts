import { scoreForm } from '@cmdsp/forms';
import { formatRational, parseRational } from '@cmdsp/primitives';
import type { Insertable } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Results, StoredDomain, StoredQuestion, StoredTopic } from '../db/tables/results.ts';
import { listCurrentAnswers } from './current-answers.ts';

/** Scores a finished sitting from the frozen form, its deal and what is committed: exact, and the same every time. */
export async function scoreSitting(
  tx: Tx,
  sittingId: string,
): Promise<Omit<Insertable<Results>, 'computedAt' | 'releasedAt'>> {
  const frozen = await tx
    .selectFrom('sittings')
    .innerJoin('forms', 'forms.id', 'sittings.formId')
    .innerJoin('formKeys', 'formKeys.formId', 'sittings.formId')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .select(['sittings.personId', 'sittings.formId', 'sittings.kind', 'formKeys.key', 'sittingDeals.deal'])
    .select(['forms.passMark', 'forms.minimumForBand', 'forms.questionCount'])
    .where('sittings.id', '=', sittingId)
    .executeTakeFirstOrThrow();
  const answers = await listCurrentAnswers(tx, sittingId);
  const { personId, formId, kind, key, deal, passMark, minimumForBand, questionCount } = frozen;
  const score = scoreForm({
    key,
    deal,
    responses: new Map(answers.map(({ position, response }) => [position, response])),
    passMark: parseRational(passMark),
    minimumForBand,
  });
  const domains = score.domains.map((domain): StoredDomain => ({
    ...domain,
    points: formatRational(domain.points),
    maximum: formatRational(domain.maximum),
  }));
  const studyNext = score.studyNext.map(({ topic, domain, lost }): StoredTopic => ({
    topic,
    domain,
    lost: formatRational(lost),
  }));
  const questions = score.questions.map(({ position, id, outcome }): StoredQuestion => ({
    position,
    id,
    outcome: outcome.kind,
    points: outcome.kind === 'scored' ? formatRational(outcome.points) : '0/1',
    maximum: formatRational(outcome.maximum),
  }));
  return {
    sittingId,
    personId,
    formId,
    kind,
    points: formatRational(score.points),
    maximum: formatRational(score.maximum),
    passMark,
    decision: score.decision,
    answered: answers.filter(({ response }) => response !== null).length,
    questionCount,
    domains: JSON.stringify(domains),
    studyNext: JSON.stringify(studyNext),
    questions: JSON.stringify(questions),
  };
}
