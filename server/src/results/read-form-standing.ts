import type { FormKey, Paper } from '@cmdsp/forms';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { findNewestStatistics } from '../statistics/find-newest-statistics.ts';
import { listFormQuestions } from '../statistics/list-form-questions.ts';
import type { StoredForm } from '../statistics/stored-statistics.ts';

/** Whether the newest statistics know every counted question of a form: answers to the same wording are past the gate. */
export async function isFormPastGate(tx: Tx, formId: string): Promise<boolean> {
  const newest = await findNewestStatistics(tx);
  if (newest === null) return false;
  const { paper, key } = await loadFrozen(tx, formId);
  const known = new Set(
    newest.questions.flatMap(({ id, textHash, difficulty }) =>
      difficulty.kind === 'estimated' ? [`${id} ${textHash}`] : [],
    ),
  );
  return listFormQuestions(paper, key).every(
    ({ id, textHash, isCounted }) => !isCounted || known.has(`${id} ${textHash}`),
  );
}

/** What the newest statistics say about decisions by a form; null where they do not speak of it. */
export async function findConsistency(tx: Tx, formId: string): Promise<StoredForm['consistency']> {
  const { rows } = await sql<{ consistency: StoredForm['consistency'] }>`
    select form->'consistency' as consistency
    from (select shown from statistics_snapshots order by until_at desc limit 1) newest,
      jsonb_array_elements(shown->'forms') form
    where form->>'id' = ${formId}`.execute(tx);
  return rows[0]?.consistency ?? null;
}

function loadFrozen(tx: Tx, formId: string): Promise<{ paper: Paper; key: FormKey }> {
  return tx
    .selectFrom('formPapers')
    .innerJoin('formKeys', 'formKeys.formId', 'formPapers.formId')
    .select(['formPapers.paper', 'formKeys.key'])
    .where('formPapers.formId', '=', formId)
    .executeTakeFirstOrThrow();
}
