import { randomBytes } from 'node:crypto';
import type { Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { type FormSource, freezeNewForm } from './freeze-new-form.ts';

/**
 * A form on which this person has seen nothing: the live one that was used least, else one assembled now without
 * anything seen. Null when the bank has not enough left. Rehearsals repeat the same practice questions.
 */
export async function chooseForm(
  tx: Tx,
  options: { readonly source: FormSource; readonly kind: SittingKind; readonly personId: string },
): Promise<string | null> {
  const { source, kind, personId } = options;
  const seen = kind === 'rehearsal' ? new Set<string>() : await listSeenIds(tx, personId);
  const live = await tx
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .leftJoin('sittings', 'sittings.formId', 'forms.id')
    .select((select) => ['forms.id', 'formKeys.questionIds', select.fn.count('sittings.id').as('uses')])
    .where('forms.kind', '=', kind)
    .where('forms.status', '=', 'live')
    .where('forms.isBankPrivate', '=', kind === 'certification' && source.isBankPrivate)
    .groupBy(['forms.id', 'formKeys.formId'])
    .orderBy('uses')
    .orderBy('forms.createdAt')
    .execute();
  const fresh = live.find(({ questionIds }) => !questionIds.some((id) => seen.has(id)));
  if (fresh !== undefined) return fresh.id;
  const seed = randomBytes(16).toString('hex');
  const made = await freezeNewForm(tx, { source, kind, seed, exclude: seen, actor: 'system' });
  return made.ok ? made.value : null;
}

async function listSeenIds(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('sittings')
    .innerJoin('formKeys', 'formKeys.formId', 'sittings.formId')
    .select('formKeys.questionIds')
    .where('sittings.personId', 'in', peopleOf(personId))
    .where('sittings.startedAt', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ questionIds }) => questionIds));
}
