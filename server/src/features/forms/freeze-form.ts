import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { freezeNewForm } from '../../sittings/forms/freeze-new-form.ts';
import { listForms, listUsedIds } from './queries.ts';

/**
 * Freezes another certification form from what no live form uses, by a recorded seed.
 * @throws Problem `form-not-possible`, naming the constraint that cannot be met
 */
export async function freezeForm(context: Context, personId: string) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const made = await freezeNewForm(tx, {
      source: context,
      kind: 'certification',
      seed: randomBytes(16).toString('hex'),
      exclude: await listUsedIds(tx),
      actor: `person:${personId}`,
    });
    if (!made.ok) throw new Problem('form-not-possible', made.problem.message);
    const form = (await listForms(tx)).find(({ id }) => id === made.value);
    if (form === undefined) throw new TypeError('The form was written in this transaction');
    return form;
  });
}
