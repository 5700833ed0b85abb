import type { Database, Tx } from '../../db/database.ts';
import type { FormSource } from './form-source.ts';
import { poolOf } from './pool-of.ts';

/** How many clean forms are kept back for the day on which one leaks: approved, and never dealt to anybody. */
export async function countReserves(db: Database | Tx, source: FormSource): Promise<number> {
  const { count } = await db
    .selectFrom('forms')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('kind', '=', 'certification')
    .where('status', '=', 'reserve')
    .where('blueprintId', '=', poolOf(source, 'certification').blueprint.id)
    .where('isBankPrivate', '=', source.isBankPrivate)
    .where((is) =>
      is.not(is.exists(is.selectFrom('sittings').select('sittings.id').whereRef('sittings.formId', '=', 'forms.id'))),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}
