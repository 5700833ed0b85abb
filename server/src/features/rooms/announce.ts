import type { Context } from '../../context.ts';
import { announceSitting } from '../../events/announce-sitting.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { listSeats } from './list-seats.ts';
import { requireRoom, type RoomName } from './room-name.ts';
import { tellCandidate } from './tell-candidate.ts';

/**
 * Tells everybody in a room who has not finished, or those named, something. In the order of the sittings' ids, like
 * everything that touches many. The same press twice tells once. Returns how many were told. @throws Problem `not-found`
 */
export async function announce(
  context: Pick<Context, 'databases'>,
  options: {
    readonly person: Person;
    readonly room: RoomName;
    readonly requestId: string;
    readonly text: string;
    readonly sittings: readonly string[] | null;
  },
): Promise<{ told: number }> {
  const { person, room, requestId, text, sittings } = options;
  const { staff } = context.databases;
  await requireRoom(staff, person, room);
  const named = sittings === null ? null : new Set(sittings);
  const seats = await listSeats(staff, room);
  const ids = seats
    .filter(({ id, state }) => (state === 'open' || state === 'scheduled') && (named === null || named.has(id)))
    .map(({ id }) => id)
    .sort();
  return staff.transaction().execute(async (tx) => {
    let told = 0;
    for (const sittingId of ids) {
      const notice = { sittingId, requestId, kind: 'announcement', text, minutes: null } as const;
      if (!(await tellCandidate(tx, { ...notice, actorId: person.personId }))) continue;
      told += 1;
      await appendRecord(tx, {
        streamKind: 'sitting',
        streamId: sittingId,
        kind: 'announcement-made',
        actor: `person:${person.personId}`,
        reason: text,
        body: { isForAll: named === null },
      });
      await announceSitting(tx, { sitting: sittingId });
    }
    return { told };
  });
}
