import { milliseconds } from '@cmdsp/primitives';
import type { Database, Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { announceSitting } from '../events/announce-sitting.ts';
import { notify } from '../notifications/notify.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { extendSitting } from '../sittings/extend-sitting.ts';
import { lockSitting } from '../sittings/finish-sitting.ts';
import { type LoadedLoss, loadLosses, remedyOfLoss } from './load-loss.ts';

type Named = { readonly disruptionId: string; readonly sittingId: string };

/** Gives back at once what the policy gives without waiting for a decision; true when it did. Repeating it changes nothing. */
export async function giveBackLoss(db: Database, named: Named): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockSitting(tx, named.sittingId);
    const [loaded] = await loadLosses(tx, named);
    if (loaded?.disruption.state !== 'proposed') return false;
    const { treatment } = remedyOfLoss(loaded, await databaseNow(tx));
    return treatment === 'automatic' && (await giveTime(tx, loaded, 'system')) > 0;
  });
}

/**
 * Moves the deadline by what was lost and not given back yet; the caller has locked the sitting. Returns the milliseconds
 * that the sitting has been given for this loss, 0 when its time was over.
 */
export async function giveTime(tx: Tx, { loss, disruption, sitting }: LoadedLoss, actor: string): Promise<number> {
  if (loss.givenMs > 0) return loss.givenMs;
  const { sittingId, disruptionId, lostMs } = loss;
  const extended = await extendSitting(tx, {
    sittingId,
    actor,
    reason: `Interrupted from ${disruption.fromAt.toISOString()} to ${disruption.toAt.toISOString()} (${disruption.cause}): ${disruption.policy.version}`,
    credit: milliseconds(lostMs),
  });
  if (!extended.ok) return 0;
  await tx
    .updateTable('disruptionLosses')
    .set({ givenMs: lostMs })
    .where('disruptionId', '=', disruptionId)
    .where('sittingId', '=', sittingId)
    .execute();
  await tx
    .insertInto('sittingNotices')
    .values({
      id: newId(),
      sittingId,
      requestId: disruptionId,
      kind: 'extension',
      text: `Your examination was interrupted. ${secondsOf(lostMs)} were added to your time.`,
      minutes: Math.ceil(lostMs / 60_000),
      toldBy: null,
    })
    .onConflict((conflict) => conflict.columns(['sittingId', 'requestId']).doNothing())
    .execute();
  await announceSitting(tx, { sitting: sittingId });
  await notify(tx, [
    {
      personId: sitting.personId,
      kind: 'exam',
      eventKey: `disruption-time:${disruptionId}`,
      title: 'Time was given back in your examination',
      body: `It was interrupted. ${secondsOf(lostMs)} were added to your time, as the published rules say.`,
      path: '/exam',
    },
  ]);
  return lostMs;
}

function secondsOf(ms: number): string {
  return `${Math.ceil(ms / 1000)} seconds`;
}
