import { checkAnswers, findSurvey, type SurveyAnswer, type SurveyId } from '@cmdsp/feedback';
import type { Context } from '../../context.ts';
import { selfPaced } from '../../content/cohorts.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { listOccasions } from './occasions.ts';

/** Answers to one survey about one occasion. */
export type NewFeedback = {
  readonly survey: SurveyId;
  readonly version: number;
  readonly occasion: string;
  readonly answers: readonly SurveyAnswer[];
};

/**
 * Keeps somebody's feedback, once an occasion. The ledger says that it was given, not what.
 * @throws Problem `request-malformed`, `too-early` before there is anything to ask about, `conflict` the second time
 */
export async function giveFeedback(
  { databases, catalogue }: Pick<Context, 'databases' | 'catalogue'>,
  { personId, feedback }: { readonly personId: string; readonly feedback: NewFeedback },
): Promise<void> {
  const { survey, version, occasion, answers } = feedback;
  const asked = findSurvey(survey, version);
  if (asked === null)
    throw new Problem('request-malformed', 'These questions are not asked any more. Load the page again.');
  const faults = checkAnswers(asked, answers);
  if (faults.length > 0) throw new Problem('request-malformed', faults[0]);
  await asPerson(databases.candidate, personId, async (tx) => {
    const occasions = await listOccasions(tx, catalogue);
    if (!occasions.some((one) => one.survey.id === survey && one.occasion === occasion)) {
      throw new Problem(
        'too-early',
        'We ask about a module after its quiz, and about an examination after its result.',
      );
    }
    const member = await tx.selectFrom('cohortMembers').select('cohortId').executeTakeFirst();
    const id = newId();
    const kept = await tx
      .insertInto('feedbackResponses')
      .values({ id, personId, cohortId: member?.cohortId ?? selfPaced.id, survey, version, occasion })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n)
      throw new Problem('conflict', 'You have answered this already. Thank you.');
    await tx
      .insertInto('feedbackAnswers')
      .values(answers.map((answer) => ({ responseId: id, ...answer })))
      .execute();
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'feedback-given',
      actor: `person:${personId}`,
      body: { survey, version },
    });
  });
}
