import { type Deal, type FormKey, scoreForm, type ScoringChange } from '@cmdsp/forms';
import { parseRational } from '@cmdsp/primitives';
import type { QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { presentScore } from '../sittings/present-score.ts';

/** A finished sitting with what scoring reads of it. */
type FrozenSitting = { readonly sittingId: string; readonly deal: Deal; readonly answers: string | null };

/** A sitting as it scores now. */
export type ReplayedSitting = ReturnType<typeof presentScore> & { readonly sittingId: string };

const batch = 250;

/**
 * Scores every finished sitting of a form again, from its frozen key, its deals and its answers, under some changes; batch
 * by batch, while the next one is on its way from the database.
 */
export async function* replayForm(
  tx: Tx,
  { formId, changes }: { readonly formId: string; readonly changes: readonly ScoringChange[] },
): AsyncGenerator<readonly ReplayedSitting[]> {
  const form = await tx
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select(['forms.passMark', 'forms.minimumForBand', 'formKeys.key'])
    .where('forms.id', '=', formId)
    .executeTakeFirstOrThrow();
  let next = loadBatch(tx, formId, null);
  for (;;) {
    const sittings = await next;
    const last = sittings.at(-1);
    if (last === undefined) return;
    next = loadBatch(tx, formId, last.sittingId);
    // Not awaited when the caller stops early.
    next.catch(() => undefined);
    yield sittings.map((sitting) => scoreFrozen(sitting, form, changes));
  }
}

function scoreFrozen(
  { sittingId, deal, answers }: FrozenSitting,
  form: { readonly key: FormKey; readonly passMark: string; readonly minimumForBand: number },
  changes: readonly ScoringChange[],
): ReplayedSitting {
  // Only what the form takes was stored, by the rules of sitting-rules.ts.
  const responses = JSON.parse(`{${answers ?? ''}}`) as Record<string, QuestionResponse | null>;
  const score = scoreForm({
    key: form.key,
    deal,
    responses: new Map(Object.entries(responses).map(([position, response]) => [Number(position), response])),
    passMark: parseRational(form.passMark),
    minimumForBand: form.minimumForBand,
    changes,
  });
  return { sittingId, ...presentScore(score) };
}

async function loadBatch(tx: Tx, formId: string, after: string | null): Promise<readonly FrozenSitting[]> {
  const { rows } = await sql<FrozenSitting>`
    select r.sitting_id, d.deal, (
      select string_agg('"' || a.position || '":' || a.response, ',')
      from (
        select distinct on (position) position, response from responses
        where responses.sitting_id = r.sitting_id order by position, fence desc, revision desc
      ) a
    ) as answers
    from results r join sitting_deals d on d.sitting_id = r.sitting_id
    where r.form_id = ${formId}::uuid and (${after}::uuid is null or r.sitting_id > ${after}::uuid)
    order by r.sitting_id limit ${batch}`.execute(tx);
  return rows;
}
