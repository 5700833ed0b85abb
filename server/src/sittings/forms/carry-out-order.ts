import { openHighs } from '../../adapters/highs/open-highs.ts';
import type { Database } from '../../db/database.ts';
import type { Work } from '../../jobs/run-worker.ts';
import type { FormSource } from './form-source.ts';
import { proposeForm } from './propose-form.ts';

/** Makes what assembles ordered forms: one job an order, one form a step, so that the page can show how far it is. */
export function formOrderWork(options: { readonly db: Database; readonly source: FormSource }): Work {
  return async ({ data }) => {
    const { order } = data;
    if (order !== undefined) await carryOutOrder(options, order);
  };
}

/** Assembles the forms of an order that are missing yet. A process that dies leaves those that are there. */
async function carryOutOrder(
  { db, source }: { readonly db: Database; readonly source: FormSource },
  id: string,
): Promise<void> {
  const order = await db.selectFrom('formOrders').selectAll().where('id', '=', id).executeTakeFirst();
  if (order === undefined || order.state === 'done' || order.state === 'failed') return;
  const { seed, reason, orderedBy, unseenBy } = order;
  const decider = orderedBy === null ? { kind: 'program' as const } : { kind: 'officer' as const, personId: orderedBy };
  await db.updateTable('formOrders').set({ state: 'working' }).where('id', '=', id).execute();
  const solver = openHighs();
  try {
    for (let made = [...order.made]; made.length < order.wanted;) {
      const proposed = await proposeForm(db, {
        source,
        solver,
        kind: 'certification',
        seed: `${seed}/${made.length + 1}`,
        unseenBy,
        decider,
        reason,
        async alsoWrite(tx, formId) {
          made = [...made, formId];
          await tx.updateTable('formOrders').set({ made }).where('id', '=', id).execute();
        },
      });
      if (proposed.ok) continue;
      const problem = proposed.problem.message;
      const end = { state: 'failed' as const, problem, finishedAt: new Date() };
      await db.updateTable('formOrders').set(end).where('id', '=', id).execute();
      return;
    }
    await db.updateTable('formOrders').set({ state: 'done', finishedAt: new Date() }).where('id', '=', id).execute();
  } finally {
    await solver.close();
  }
}
