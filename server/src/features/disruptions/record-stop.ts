import { instant } from '@cmdsp/primitives';
import { findDisruptions } from '@cmdsp/remedies';
import { listOfficers } from '../../accounts/list-officers.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { giveBackLoss } from '../../disruptions/give-back-loss.ts';
import { listPauses } from '../../disruptions/list-pauses.ts';
import { listFound } from '../../disruptions/load-exam-facts.ts';
import { remedyPolicyOf } from '../../disruptions/remedy-policy.ts';
import { storeDisruption } from '../../disruptions/store-disruption.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';
import { databaseNow } from '../../sittings/database-now.ts';

type Stop = {
  readonly sittings: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly officerId: string;
};

/**
 * Records that an invigilator kept candidates from working by mistake while their clock ran. From then on it is an
 * interruption like any other: what it cost is computed, the published rules say what follows, time is given back at once
 * where they say so, and an officer decides the rest for all alike.
 * @throws Problem `not-found`, `conflict-of-interest`, `conflict` when it stands there already, `sitting-refused` when nothing was lost
 */
export async function recordStop(
  { databases: { staff }, catalogue }: Pick<Context, 'databases' | 'catalogue'>,
  stop: Stop,
): Promise<{ people: number; lostSeconds: number }> {
  const policy = remedyPolicyOf(catalogue.programme);
  const losses = await staff.transaction().execute(async (tx) => {
    const [found] = findDisruptions(await loadFacts(tx, stop), policy);
    if (found === undefined)
      throw new Problem(
        'sitting-refused',
        `No time was lost then: the sitting did not run, its clock stood, it is shorter than ${policy.ignoreBelowSeconds} seconds, or that time is explained already.`,
      );
    await requireNew(tx, stop);
    await storeDisruption(tx, { found, policy });
    for (const { sitting, lost } of found.losses)
      await appendRecord(tx, {
        streamKind: 'sitting',
        streamId: sitting,
        kind: 'stop-recorded',
        actor: `person:${stop.officerId}`,
        reason: stop.reason,
        body: { from: stop.from, to: stop.to, lostMs: lost },
      });
    await tellStaff(tx, {
      to: await listOfficers(tx, { except: [stop.officerId] }),
      eventKey: `stop:${newId()}`,
      title: 'Candidates were stopped by mistake',
      body: 'Read what it cost whom, and decide about the remedy for all of them at once.',
      path: '/staff/disruptions',
    });
    return found.losses;
  });
  const given = await staff
    .selectFrom('disruptionLosses as l')
    .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
    .select(['l.disruptionId', 'l.sittingId'])
    .where('d.cause', '=', 'invigilation')
    .where('d.state', '=', 'proposed')
    .where('l.givenMs', '=', 0)
    .where('l.carriedOutAt', 'is', null)
    .where('l.sittingId', 'in', [...stop.sittings])
    .execute();
  for (const loss of given) await giveBackLoss(staff, loss);
  return { people: losses.length, lostSeconds: losses.reduce((sum, { lost }) => sum + lost, 0) / 1000 };
}

/** What the rule looks at: these sittings alone, with this stop and nothing else that could have interrupted them. */
async function loadFacts(tx: Tx, { sittings, from, to, officerId }: Stop) {
  const now = await databaseNow(tx);
  const ids = [...new Set(sittings)].sort();
  const rows = await tx
    .selectFrom('sittings')
    .select(['id', 'personId', 'startedAt', 'finishedAt'])
    .where('id', 'in', ids)
    .where('kind', '=', 'certification')
    .where('startedAt', 'is not', null)
    .where('state', 'in', ['open', 'submitted', 'expired'])
    .orderBy('id')
    .execute();
  if (rows.length !== ids.length) throw new Problem('not-found', 'There is no such sitting that has begun.');
  const personIds = [...new Set(rows.map(({ personId }) => personId))];
  await requireNoConflict(tx, { assignment: 'confirm-remedy', actorId: officerId, personIds });
  const [pauses, found] = [await listPauses(tx, { ids, now }), await listFound(tx, ids)];
  const stop = { from: instant(Date.parse(from)), to: instant(Math.min(Date.parse(to), now)) };
  return {
    served: [],
    watched: { from: now, to: now },
    now,
    sittings: rows.map(({ id, startedAt, finishedAt }) => ({
      id,
      // Asked for above.
      ran: { from: instant(startedAt?.getTime() ?? now), to: instant(finishedAt?.getTime() ?? now) },
      silences: [],
      pauses: [...(pauses.get(id) ?? []), ...(found.get(id) ?? [])],
      stops: stop.from < stop.to ? [stop] : [],
    })),
  };
}

/** One stop of a sitting at a time: a second finding beside one that waits would be dropped without a word. */
async function requireNew(tx: Tx, { sittings, from, to }: Stop): Promise<void> {
  const known = await tx
    .selectFrom('disruptionLosses as l')
    .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
    .select('d.id')
    .where('d.cause', '=', 'invigilation')
    .where('d.state', '=', 'proposed')
    .where('d.fromAt', '<=', new Date(to))
    .where('d.toAt', '>=', new Date(from))
    .where('l.sittingId', 'in', [...sittings])
    .executeTakeFirst();
  if (known !== undefined)
    throw new Problem('conflict', 'A stop of one of these sittings at that time waits for its decision already.');
}
