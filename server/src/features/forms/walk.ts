import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { recordWalk } from '../../sittings/forms/record-walk.ts';

/** Lets the program walk through a form on this build, once more. @throws Problem `not-found` */
export async function walk(context: Context, { id, personId }: { readonly id: string; readonly personId: string }) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const form = await tx.selectFrom('forms').select('id').where('id', '=', id).executeTakeFirst();
    if (form === undefined) throw new Problem('not-found', 'There is no such form.');
    const { faults } = await recordWalk(tx, { formId: id, source: context, actor: `person:${personId}` });
    return { hasPassed: faults.length === 0 };
  });
}
