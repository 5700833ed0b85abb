import {
  type AnswerSheet,
  type FormKey,
  type Paper,
  readAnswerSheet,
  scoreForm,
  type ScoringChange,
  sheetNames,
} from '@cmdsp/forms';
import { parseRational } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { type DealtAnswers, loadDealtAnswers } from '../sittings/load-dealt-answers.ts';
import { presentScore } from '../sittings/present-score.ts';

/** A sitting as it scores now. */
export type ReplayedSitting = ReturnType<typeof presentScore> & { readonly sittingId: string };

type Form = {
  readonly key: FormKey;
  readonly paper: Paper;
  readonly passMark: string;
  readonly minimumForBand: number;
};

const batch = 250;

/**
 * Scores every finished sitting of a form again, from its frozen key and its answer sheets, under some changes; batch by
 * batch, while the next one is on its way from the database. Sittings from before there were sheets are read from their
 * deals and answers.
 */
export async function* replayForm(
  tx: Tx,
  { formId, changes }: { readonly formId: string; readonly changes: readonly ScoringChange[] },
): AsyncGenerator<readonly ReplayedSitting[]> {
  const form: Form = await tx
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .innerJoin('formPapers', 'formPapers.formId', 'forms.id')
    .select(['forms.passMark', 'forms.minimumForBand', 'formKeys.key', 'formPapers.paper'])
    .where('forms.id', '=', formId)
    .executeTakeFirstOrThrow();
  const names = sheetNames(form.paper);
  let next = loadBatch(tx, formId, null);
  for (;;) {
    const sittings = await next;
    const last = sittings.at(-1);
    if (last === undefined) return;
    const without = sittings.flatMap(({ sittingId, sheet }) => (sheet === null ? [sittingId] : []));
    const dealt = new Map((await loadDealtAnswers(tx, without)).map((one) => [one.sittingId, one]));
    next = loadBatch(tx, formId, last.sittingId);
    // Not awaited when the caller stops early.
    next.catch(() => undefined);
    yield sittings.flatMap(({ sittingId, sheet }) => {
      const answers = sheet === null ? dealt.get(sittingId) : readAnswerSheet(sheet, names);
      return answers === undefined ? [] : [{ sittingId, ...scoreAgain(answers, form, changes) }];
    });
  }
}

function scoreAgain(
  { deal, responses }: Pick<DealtAnswers, 'deal' | 'responses'>,
  { key, passMark, minimumForBand }: Form,
  changes: readonly ScoringChange[],
) {
  return presentScore(scoreForm({ key, deal, responses, passMark: parseRational(passMark), minimumForBand, changes }));
}

async function loadBatch(tx: Tx, formId: string, after: string | null) {
  const { rows } = await sql<{ sittingId: string; sheet: AnswerSheet | null }>`
    select r.sitting_id, s.sheet
    from results r left join answer_sheets s on s.sitting_id = r.sitting_id
    where r.form_id = ${formId}::uuid and (${after}::uuid is null or r.sitting_id > ${after}::uuid)
    order by r.sitting_id limit ${batch}`.execute(tx);
  return rows;
}
