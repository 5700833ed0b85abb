import { answerSheetOf, scoreForm } from '@cmdsp/forms';
import { parseRational } from '@cmdsp/primitives';
import type { Tx } from '../db/database.ts';
import { listActiveChanges } from '../rescoring/list-active-changes.ts';
import { listCurrentAnswers } from './current-answers.ts';
import { presentScore } from './present-score.ts';

/**
 * Scores a finished sitting from the frozen form, its deal, what is committed and the changes of keys in force: exact, and
 * the same every time; with the sheet by which it can be scored again. Takes its turn with a change that is being applied to the form.
 */
export async function scoreSitting(tx: Tx, sittingId: string) {
  const frozen = await tx
    .selectFrom('sittings')
    .innerJoin('forms', 'forms.id', 'sittings.formId')
    .innerJoin('formKeys', 'formKeys.formId', 'sittings.formId')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .select(['sittings.personId', 'sittings.formId', 'sittings.kind', 'formKeys.key', 'sittingDeals.deal'])
    .select(['forms.passMark', 'forms.minimumForBand', 'forms.questionCount'])
    .where('sittings.id', '=', sittingId)
    .forKeyShare('forms')
    .executeTakeFirstOrThrow();
  const answers = await listCurrentAnswers(tx, sittingId);
  const responses = new Map(answers.map(({ position, response }) => [position, response]));
  const { personId, formId, kind, key, deal, passMark, minimumForBand, questionCount } = frozen;
  const score = scoreForm({
    key,
    deal,
    responses,
    passMark: parseRational(passMark),
    minimumForBand,
    changes: await listActiveChanges(tx, formId),
  });
  const result = {
    ...presentScore(score),
    sittingId,
    personId,
    formId,
    kind,
    passMark,
    answered: answers.filter(({ response }) => response !== null).length,
    questionCount,
  };
  return { result, sheet: answerSheetOf({ deal, responses }) };
}
