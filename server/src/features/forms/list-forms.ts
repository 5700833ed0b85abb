import type { Context } from '../../context.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import { countReserves } from '../../sittings/forms/count-reserves.ts';
import { listRetakers } from './list-retakers.ts';
import { presentBlueprint } from './present-blueprint.ts';
import { findLastOrder, selectForms } from './queries.ts';

/** The forms with the blueprint they keep, how many are in reserve, the order that was given last, and who may sit again. */
export async function listForms(context: Context) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const today = new Date(await databaseNow(tx)).toISOString().slice(0, 10);
    return {
      forms: await selectForms(tx, buildId(context)),
      blueprint: presentBlueprint(context.catalogue, today),
      reserves: await countReserves(tx, context),
      order: await findLastOrder(tx),
      retakers: await listRetakers(tx, context),
    };
  });
}
