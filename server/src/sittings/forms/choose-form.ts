import type { Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import type { FormSource } from './form-source.ts';
import { listSeenIds } from './list-seen-ids.ts';
import { poolOf } from './pool-of.ts';

/**
 * A published form on which this person has seen nothing, the one that was used least. Null when none is left: then the
 * certification office has one assembled for this person. Rehearsals repeat the same practice questions.
 */
export async function chooseForm(
  tx: Tx,
  options: { readonly source: FormSource; readonly kind: SittingKind; readonly personId: string },
): Promise<string | null> {
  const { source, kind, personId } = options;
  const seen = kind === 'rehearsal' ? new Set<string>() : await listSeenIds(tx, personId);
  const published = await tx
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .leftJoin('sittings', 'sittings.formId', 'forms.id')
    .select((select) => ['forms.id', 'formKeys.questionIds', select.fn.count('sittings.id').as('uses')])
    .where('forms.kind', '=', kind)
    .where('forms.blueprintId', '=', poolOf(source, kind).blueprint.id)
    .where('forms.status', '=', 'published')
    .where('forms.isBankPrivate', '=', kind === 'certification' && source.isBankPrivate)
    .groupBy(['forms.id', 'formKeys.formId'])
    .orderBy('uses')
    .orderBy('forms.number')
    .execute();
  return published.find(({ questionIds }) => !questionIds.some((id) => seen.has(id)))?.id ?? null;
}
