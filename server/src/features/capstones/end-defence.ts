import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { submitSubmission } from '../../submissions/submit-submission.ts';
import { catalogueOf } from './catalogue-of.ts';
import { type CapstoneRow, lockCapstone } from './queries.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/** Ends the defence before its time and hands the capstone in. Safe to repeat. @throws Problem `capstone-refused` */
export async function handInCapstone(context: Context, personId: string): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const row = await lockCapstone(tx, personId);
    if (row?.state === 'submitted') return;
    if (row?.state !== 'defence') throw new Problem('capstone-refused', 'The capstone is handed in with its defence.');
    await submit(context, tx, { row, endedBy: 'candidate' });
  });
}

/** Hands in somebody's capstone whose time is over, with what was saved in time; false when there is none. */
export async function endWhenOver(context: Context, personId: string): Promise<boolean> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const row = await lockCapstone(tx, personId);
    if (row?.state !== 'defence') return false;
    const { rows } = await sql<{
      isOver: boolean;
    }>`select ${row.defenceEndsAt}::timestamptz <= clock_timestamp() as is_over`.execute(tx);
    if (rows[0]?.isOver !== true) return false;
    await submit(context, tx, { row, endedBy: 'clock' });
    return true;
  });
}

/** What the clock orders: defences whose time is over are handed in although nobody looks. */
export async function endDefences(context: Context): Promise<void> {
  const due = await context.databases.staff
    .selectFrom('capstones')
    .select('personId')
    .where('state', '=', 'defence')
    .where('defenceEndsAt', '<=', sql<Date>`clock_timestamp()`)
    .execute();
  for (const { personId } of due) await endWhenOver(context, personId);
}

async function submit(
  context: Context,
  tx: Tx,
  { row, endedBy }: { readonly row: CapstoneRow; readonly endedBy: 'candidate' | 'clock' },
): Promise<void> {
  const actor = endedBy === 'clock' ? 'system' : `person:${row.personId}`;
  const { receiptHash, promisedBy } = await submitSubmission(tx, {
    id: row.submissionId,
    personId: row.personId,
    actor,
    signer: context.sittings.signer,
    catalogue: await catalogueOf(context, row.contentRelease),
  });
  await tx
    .updateTable('capstones')
    .set({ state: 'submitted', submittedAt: sql<Date>`clock_timestamp()`, endedBy })
    .where('id', '=', row.id)
    .execute();
  await appendRecord(tx, {
    streamKind: 'capstone',
    streamId: row.id,
    kind: 'capstone-handed-in',
    actor,
    body: { submissionId: row.submissionId, receiptHash, endedBy },
  });
  await notify(tx, [
    {
      personId: row.personId,
      kind: 'course',
      eventKey: `capstone-handed-in:${row.id}`,
      title: 'Your capstone is handed in',
      body: `Two people mark it without knowing whose it is. You hear from us by ${presentDay(promisedBy)}.`,
      path: '/capstone',
    },
  ]);
}
