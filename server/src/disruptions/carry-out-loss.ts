import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { notify } from '../notifications/notify.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { lockSitting } from '../sittings/finish-sitting.ts';
import { giveTime } from './give-back-loss.ts';
import { type LoadedLoss, loadLosses, remedyOfLoss } from './load-loss.ts';

/**
 * Carries out for one sitting what was decided for all: gives time while it runs, else says whether another attempt is
 * free. Writes it into the sitting's stream and tells its candidate. Repeating it changes nothing.
 */
export async function carryOutLoss(
  db: Database,
  named: { readonly disruptionId: string; readonly sittingId: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockSitting(tx, named.sittingId);
    const [loaded] = await loadLosses(tx, named);
    if (loaded === undefined || loaded.loss.carriedOutAt !== null) return;
    const { state } = loaded.disruption;
    if (state !== 'confirmed' && state !== 'declined') return;
    const decided = state === 'declined' ? { isResitFree: false, isLeftOut: false } : await decide(tx, loaded);
    const [stored] = await tx
      .updateTable('disruptionLosses')
      .set({ ...decided, carriedOutAt: sql<Date>`clock_timestamp()` })
      .where('disruptionId', '=', named.disruptionId)
      .where('sittingId', '=', named.sittingId)
      .returning(['lostMs', 'givenMs'])
      .execute();
    const { sitting, disruption, loss } = loaded;
    await appendRecord(tx, {
      streamKind: 'sitting',
      streamId: named.sittingId,
      kind: state === 'declined' ? 'remedy-declined' : 'remedy-confirmed',
      actor: 'system',
      body: {
        disruption: disruption.id,
        policy: disruption.policy.version,
        lostMs: loss.lostMs,
        givenMs: stored?.givenMs ?? 0,
        ...decided,
        isDifferent: loss.differentReason !== null,
      },
    });
    await tell(tx, { personId: sitting.personId, sittingId: sitting.id, disruptionId: disruption.id });
  });
}

/** Time first: whoever still sits gets it, and only what came too late makes another attempt free. */
async function decide(tx: Tx, loaded: LoadedLoss): Promise<{ isResitFree: boolean; isLeftOut: boolean }> {
  const { loss, sitting } = loaded;
  const now = await databaseNow(tx);
  const planned = remedyOfLoss(loaded, now);
  const givenMs = planned.treatment === 'none' ? loss.givenMs : await giveTime(tx, loaded, 'system');
  if (loss.differentReason !== null) return { isResitFree: loss.isResitFree, isLeftOut: loss.isLeftOut };
  // The credit was refused when the time had run out meanwhile: then the sitting counts as ended.
  const ended = { ...sitting, state: givenMs > 0 ? sitting.state : ('expired' as const) };
  const { isResitFree, isLeftOut } = remedyOfLoss({ ...loaded, sitting: ended, loss: { ...loss, givenMs } }, now);
  return { isResitFree, isLeftOut };
}

async function tell(
  tx: Tx,
  { personId, sittingId, disruptionId }: { personId: string; sittingId: string; disruptionId: string },
): Promise<void> {
  await notify(tx, [
    {
      personId,
      kind: 'exam',
      eventKey: `disruption-decided:${disruptionId}:${sittingId}`,
      title: 'It was decided about an interruption of your examination',
      body: 'Read what was found, what follows from it and why.',
      path: `/exam/results/${sittingId}`,
    },
  ]);
}
