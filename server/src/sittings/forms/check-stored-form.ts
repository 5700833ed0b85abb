import { checkForm, checkFrozen, type Violation } from '@cmdsp/forms-check';
import type { Database, Tx } from '../../db/database.ts';
import type { FormSource } from './form-source.ts';
import { listFormsInUse } from './list-forms-in-use.ts';
import { loadFormPool } from './load-form-pool.ts';

/** What the independent check finds on a form as it is stored, against the bank and the other forms of today. */
export async function checkStoredForm(
  db: Database | Tx,
  options: { readonly source: FormSource; readonly formId: string },
): Promise<readonly Violation[]> {
  const { source, formId } = options;
  const { kind, paper, key } = await db
    .selectFrom('forms')
    .innerJoin('formPapers', 'formPapers.formId', 'forms.id')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select(['forms.kind', 'formPapers.paper', 'formKeys.key'])
    .where('forms.id', '=', formId)
    .executeTakeFirstOrThrow();
  const { blueprint, panel, ...bank } = await loadFormPool(db, source, kind);
  const frozen = checkFrozen({ paper, key }, bank);
  const others = await listFormsInUse(db, { source, kind, except: formId });
  const { form } = frozen;
  return [...frozen.violations, ...checkForm({ bank, blueprint, form, others, seen: [], panel })];
}
