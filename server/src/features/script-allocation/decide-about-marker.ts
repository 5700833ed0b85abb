import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { MarkedKind } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';

type Decision = { readonly markerId: string; readonly officerId: string; readonly reason: string };

/** Closes the alarm about a marker, with what was found: what was counted begins anew. @throws Problem `not-found` */
export async function closeAlarm({ databases }: Context, { markerId, officerId, reason }: Decision): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    requireOther(markerId, officerId);
    const closed = await tx
      .updateTable('severityAlarms')
      .set({ closedAt: sql<Date>`clock_timestamp()`, closedBy: officerId, reason })
      .where('markerId', '=', markerId)
      .where('closedAt', 'is', null)
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) throw new Problem('not-found', 'No alarm about this marker is open.');
    await appendRecord(tx, {
      streamKind: 'marker',
      streamId: markerId,
      kind: 'severity-alarm-closed',
      actor: `person:${officerId}`,
      reason,
      body: {},
    });
  });
}

/** Opens a calibration again whose tries are used up. @throws Problem `not-found`, `conflict` when it is not closed */
export async function reopenCalibration(
  { databases }: Context,
  { markerId, officerId, reason, kind, subject }: Decision & { readonly kind: MarkedKind; readonly subject: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    requireOther(markerId, officerId);
    const opened = await tx
      .updateTable('markerQualifications')
      .set({ state: 'trying', tries: 0 })
      .where('markerId', '=', markerId)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('state', '=', 'closed')
      .executeTakeFirst();
    if (opened.numUpdatedRows === 0n) throw new Problem('conflict', 'This calibration is not closed.');
    await appendRecord(tx, {
      streamKind: 'marker',
      streamId: markerId,
      kind: 'calibration-reopened',
      actor: `person:${officerId}`,
      reason,
      body: { kind, subject },
    });
  });
}

/** Officers who mark decide nothing about themselves. */
function requireOther(markerId: string, officerId: string): void {
  if (markerId === officerId)
    throw new Problem(
      'not-found',
      'Another officer decides about your own marking. Where you are the only one, an administrator gives the role of an officer to a second person.',
    );
}
