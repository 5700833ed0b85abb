import { sql } from 'kysely';
import { applyProfile } from '../../accommodations/apply-profile.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { lockRequest } from './queries.ts';
import { tellCandidate } from './tell.ts';

/**
 * Ends a profile before its last day. Sittings that wait for their start follow; one that runs keeps its time. The holder
 * reads the reason and may ask again. @throws Problem `not-found`, `conflict` when nothing of it counts, `conflict-of-interest`
 */
export async function endProfile(
  { databases, secrets }: Pick<Context, 'databases' | 'secrets'>,
  { id, officerId, reason }: { readonly id: string; readonly officerId: string; readonly reason: string },
): Promise<{ updatedSittings: number; hasRunningSitting: boolean }> {
  return databases.staff.transaction().execute(async (tx) => {
    const request = await lockRequest(tx, id);
    if (request === null) throw new Problem('not-found', 'There is no such request.');
    const { personId, number } = request;
    await requireNoConflict(tx, { assignment: 'decide-accommodation', actorId: officerId, personIds: [personId] });
    const ended = await tx
      .updateTable('accommodationProfiles')
      .set({ endedAt: sql<Date>`clock_timestamp()`, endReason: reason, endedBy: officerId })
      .where('requestId', '=', id)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n)
      throw new Problem('conflict', 'Nothing that was granted by this request counts any more. Reload the page.');
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: 'accommodation-ended',
      actor: `person:${officerId}`,
      // The reason speaks of a person: it is encrypted for them.
      body: { number, personalData: await encryptPersonalData(tx, { secrets, personId, value: { reason } }) },
    });
    const actor = `person:${officerId}`;
    const applied = await applyProfile(tx, { personId, actor, reason: `Accommodation ${number} was ended` });
    await tellCandidate(tx, { id, personId, event: 'ended', title: `What ${number} granted was ended` });
    return applied;
  });
}
