import type { OtherForm } from '@cmdsp/forms';
import type { Database, Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import type { FormSource } from './form-source.ts';
import { poolOf } from './pool-of.ts';

/** Forms that are dealt, kept in reserve or may be published: what a new one is held against. Oldest first. */
export async function listFormsInUse(
  db: Database | Tx,
  options: { readonly source: FormSource; readonly kind: SittingKind; readonly except?: string },
): Promise<readonly (OtherForm & { readonly id: string; readonly status: string })[]> {
  const { source, kind, except } = options;
  const rows = await db
    .selectFrom('forms')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select(['forms.id', 'forms.number', 'forms.status', 'formKeys.questionIds'])
    .where('forms.kind', '=', kind)
    .where('forms.blueprintId', '=', poolOf(source, kind).blueprint.id)
    .where('forms.status', '!=', 'retired')
    .where('forms.isBankPrivate', '=', kind === 'certification' && source.isBankPrivate)
    .orderBy('forms.number')
    .execute();
  return rows
    .filter(({ id }) => id !== except)
    .map(({ id, number, status, questionIds }) => ({ id, name: String(number), status, ids: questionIds }));
}
