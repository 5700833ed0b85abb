import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Infeasible } from '@cmdsp/forms';
import type { Database, Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { type FormSource, freezeNewForm } from './freeze-new-form.ts';

/** How many forms without a common question must be ready, so that a retake gets fresh material. */
const wanted: Record<SittingKind, number> = { certification: 2, rehearsal: 1 };

/** A form that could not be made, and why. */
export type MissingForm = { readonly kind: SittingKind; readonly problem: Infeasible };

/** Makes the forms that are missing at the start of the program; several processes may do so at once. */
export async function ensureForms(db: Database, source: FormSource): Promise<readonly MissingForm[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('cmdsp-ensure-forms'))`.execute(tx);
    return [...(await ensureKind(tx, source, 'rehearsal')), ...(await ensureKind(tx, source, 'certification'))];
  });
}

async function ensureKind(tx: Tx, source: FormSource, kind: SittingKind): Promise<readonly MissingForm[]> {
  const live = await tx
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select('formKeys.questionIds')
    .where('forms.kind', '=', kind)
    .where('forms.status', '=', 'live')
    .where('forms.isBankPrivate', '=', kind === 'certification' && source.isBankPrivate)
    .execute();
  const used = new Set(live.flatMap(({ questionIds }) => questionIds));
  for (let made = live.length; made < wanted[kind]; made += 1) {
    const seed = randomBytes(16).toString('hex');
    const form = await freezeNewForm(tx, { source, kind, seed, exclude: used, actor: 'system' });
    if (!form.ok) return [{ kind, problem: form.problem }];
    const key = await tx
      .selectFrom('formKeys')
      .select('questionIds')
      .where('formId', '=', form.value)
      .executeTakeFirstOrThrow();
    for (const id of key.questionIds) used.add(id);
  }
  return [];
}
