import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { enqueueJobs } from '../../jobs/enqueue-jobs.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { findLastOrder } from './queries.ts';

/**
 * Orders forms to be assembled one after another, by a job. One order at a time, because each form is held against those
 * before it. Forms for one person (`unseenBy`) hold nothing that this person has seen.
 * @throws Problem `conflict` while another order is under way, `not-found` when there is no such person
 */
export async function orderForms(
  context: Context,
  {
    count,
    reason,
    unseenBy,
    personId,
  }: {
    readonly count: number;
    readonly reason: string;
    readonly unseenBy: string | null;
    readonly personId: string;
  },
) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const last = await findLastOrder(tx);
    if (last?.state === 'waiting' || last?.state === 'working') {
      throw new Problem('conflict', `${last.wanted} forms are being assembled. Wait until they are there.`);
    }
    if (unseenBy !== null) {
      const person = await tx.selectFrom('people').select('id').where('id', '=', unseenBy).executeTakeFirst();
      if (person === undefined) throw new Problem('not-found', 'There is no such person.');
    }
    const id = newId();
    const seed = randomBytes(16).toString('hex');
    await tx
      .insertInto('formOrders')
      .values({ id, wanted: count, seed, reason, problem: null, orderedBy: personId, unseenBy, finishedAt: null })
      .execute();
    await enqueueJobs(tx, { queue: 'assemble-forms', jobs: [{ id, data: { order: id } }] });
    const body = { count, seedHash: sha256(seed), blueprint: context.catalogue.programme.examination.id, unseenBy };
    await appendRecord(tx, {
      streamKind: 'form-order',
      streamId: id,
      kind: 'forms-ordered',
      actor: `person:${personId}`,
      reason,
      body,
    });
    const order = await findLastOrder(tx);
    if (order === null) throw new TypeError('The order was written in this transaction');
    return order;
  });
}
