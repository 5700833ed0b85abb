import type { Tx } from '../../db/database.ts';
import type { NoticeKind } from '../../db/tables/rooms.ts';
import { newId } from '../../db/uuid.ts';

export type Notice = {
  readonly sittingId: string;
  /** Names the press of the button. */
  readonly requestId: string;
  readonly kind: NoticeKind;
  readonly text: string;
  readonly minutes: number | null;
  readonly actorId: string;
};

/** Tells a candidate what the room did; false when the same press told them before. The caller announces the sitting. */
export async function tellCandidate(tx: Tx, { actorId, ...notice }: Notice): Promise<boolean> {
  const told = await tx
    .insertInto('sittingNotices')
    .values({ id: newId(), ...notice, toldBy: actorId })
    .onConflict((conflict) => conflict.columns(['sittingId', 'requestId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return told !== undefined;
}
