import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import type { HoldGround } from '../../privacy/grounds-against.ts';
import { lockPerson } from '../../privacy/lock-person.ts';

/** What an officer finds to stand against erasing somebody. `untilOn` is its last day, YYYY-MM-DD. */
export type NewHold = {
  readonly personId: string;
  readonly officerId: string;
  readonly ground: HoldGround;
  readonly note: string;
  readonly untilOn: string | null;
};

/** Puts a hold on somebody, also before they ask. @throws Problem `not-found` for nobody, or somebody erased */
export async function placeHold({ databases, secrets }: Context, hold: NewHold): Promise<string> {
  const { personId, officerId, ground, note, untilOn } = hold;
  return databases.staff.transaction().execute(async (tx) => {
    await lockPerson(tx, personId);
    const key = await tx
      .selectFrom('personKeys')
      .select('personId')
      .where('personId', '=', personId)
      .executeTakeFirst();
    if (key === undefined) throw new Problem('not-found', 'There is no such person.');
    const id = newId();
    await tx.insertInto('erasureHolds').values({ id, personId, ground, note, untilOn, placedBy: officerId }).execute();
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'erasure-hold-placed',
      actor: `person:${officerId}`,
      body: { holdId: id, ground, untilOn, note: await encryptPersonalData(tx, { secrets, personId, value: note }) },
    });
    return id;
  });
}

/** Lifts a hold. @throws Problem `not-found` when it is not in force */
export async function liftHold(
  { databases, secrets }: Context,
  { id, officerId, reason }: { id: string; officerId: string; reason: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const lifted = await tx
      .updateTable('erasureHolds')
      .set({ liftedAt: sql<Date>`clock_timestamp()`, liftedBy: officerId, liftReason: reason })
      .where('id', '=', id)
      .where('liftedAt', 'is', null)
      .returning('personId')
      .executeTakeFirst();
    if (lifted === undefined) throw new Problem('not-found', 'This hold is not in force any more.');
    const { personId } = lifted;
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'erasure-hold-lifted',
      actor: `person:${officerId}`,
      body: { holdId: id, reason: await encryptPersonalData(tx, { secrets, personId, value: reason }) },
    });
  });
}
