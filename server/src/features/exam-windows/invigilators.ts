import { sql } from 'kysely';
import { doesInvigilate } from '../../bookings/invigilates.ts';
import { rosterOf } from '../../bookings/roster-of.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { notify } from '../../notifications/notify.ts';
import { momentWords } from '../../time-zones/moment-words.ts';
import { lockWindow, record } from './write-window.ts';

/**
 * Assigns an invigilator; somebody with a relation to one of those who come is refused, and so is somebody who would be in
 * two rooms at once. Repeating it does nothing. @throws Problem `not-found`, `conflict`, `conflict-of-interest`
 */
export async function assignInvigilator(
  { databases }: Pick<Context, 'databases'>,
  { windowId, personId, by }: { readonly windowId: string; readonly personId: string; readonly by: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const window = await lockWindow(tx, windowId);
    if (await doesInvigilate(tx, { windowId, personId })) return;
    await requireRole(tx, personId);
    const roster = await rosterOf(tx, windowId);
    await requireNoConflict(tx, {
      assignment: 'invigilate',
      actorId: personId,
      personIds: roster.map((entry) => entry.personId),
      person: 'somebody who has booked this window',
    });
    await requireFree(tx, { personId, opensAt: window.opensAt, closesAt: window.closesAt });
    await tx.insertInto('examWindowInvigilators').values({ id: newId(), windowId, personId, assignedBy: by }).execute();
    await record(tx, { id: windowId, kind: 'invigilator-assigned', by, reason: null, body: { invigilator: personId } });
    if (personId === by) return;
    await notify(tx, [
      {
        personId,
        kind: 'account',
        eventKey: `window:${windowId}:invigilate`,
        title: `You invigilate: ${window.title}`.slice(0, 200),
        body: `It opens on ${momentWords(window.opensAt, window.timeZone)}.`,
        path: `/staff/windows/${windowId}`,
      },
    ]);
  });
}

/** Ends an assignment, with the reason. @throws Problem `not-found` */
export async function endInvigilator(
  { databases }: Pick<Context, 'databases'>,
  {
    windowId,
    personId,
    reason,
    by,
  }: { readonly windowId: string; readonly personId: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    await lockWindow(tx, windowId);
    const ended = await tx
      .updateTable('examWindowInvigilators')
      .set({ endedAt: sql<Date>`clock_timestamp()`, endReason: reason })
      .where('windowId', '=', windowId)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Problem('not-found', 'This person does not invigilate the window.');
    await record(tx, { id: windowId, kind: 'invigilator-ended', by, reason, body: { invigilator: personId } });
  });
}

async function requireRole(tx: Tx, personId: string): Promise<void> {
  const grant = await tx
    .selectFrom('roleGrants')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', 'invigilator')
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (grant === undefined) throw new Problem('not-found', 'Choose somebody who is an invigilator now.');
}

async function requireFree(
  tx: Tx,
  { personId, opensAt, closesAt }: { readonly personId: string; readonly opensAt: Date; readonly closesAt: Date },
): Promise<void> {
  const other = await tx
    .selectFrom('examWindowInvigilators as i')
    .innerJoin('examWindows as w', 'w.id', 'i.windowId')
    .select(['w.title', 'w.opensAt', 'w.timeZone'])
    .where('i.personId', '=', personId)
    .where('i.endedAt', 'is', null)
    .where('w.cancelledAt', 'is', null)
    .where('w.opensAt', '<=', closesAt)
    .where('w.closesAt', '>=', opensAt)
    .executeTakeFirst();
  if (other === undefined) return;
  throw new Problem(
    'conflict',
    `This person invigilates “${other.title}” then, which opens on ${momentWords(other.opensAt, other.timeZone)}.`,
  );
}
