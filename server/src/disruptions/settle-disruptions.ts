import { listOfficers } from '../accounts/list-officers.ts';
import { findDisruptions } from '@cmdsp/remedies';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { tellStaff } from '../notifications/tell-staff.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { carryOutLoss } from './carry-out-loss.ts';
import { giveBackLoss } from './give-back-loss.ts';
import { loadExamFacts } from './load-exam-facts.ts';
import { remedyPolicyOf } from './remedy-policy.ts';
import { storeDisruption } from './store-disruption.ts';

/**
 * Finds what interrupted the examinations of the last day, tells officers what waits for their decision, gives back at once
 * what the policy gives at once, and carries out decisions that were not carried out to the end. Running it again changes
 * nothing. Returns how many disruptions are new.
 */
export async function settleDisruptions({
  databases,
  catalogue,
}: Pick<Context, 'databases' | 'catalogue'>): Promise<number> {
  const { staff } = databases;
  const policy = remedyPolicyOf(catalogue.programme);
  const count = await staff.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('cmdsp-disruptions', 0))`.execute(tx);
    const found = findDisruptions(await loadExamFacts(tx, await databaseNow(tx)), policy);
    let waiting = 0;
    for (const one of found) if (await storeDisruption(tx, { found: one, policy })) waiting += 1;
    if (waiting > 0) await tellOfficers(tx, waiting);
    return found.length;
  });
  // Each sitting in a transaction of its own: nobody who saves an answer waits for all the others.
  const open = await staff
    .selectFrom('disruptionLosses as l')
    .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
    .innerJoin('sittings as s', 's.id', 'l.sittingId')
    .select(['l.disruptionId', 'l.sittingId', 'd.state'])
    .where('l.carriedOutAt', 'is', null)
    .where((where) =>
      where.or([
        where('d.state', 'in', ['confirmed', 'declined']),
        where.and([where('d.state', '=', 'proposed'), where('l.givenMs', '=', 0), where('s.state', '=', 'open')]),
      ]),
    )
    .orderBy('l.sittingId')
    .execute();
  for (const { state, ...loss } of open) {
    if (state === 'proposed') await giveBackLoss(staff, loss);
    else await carryOutLoss(staff, loss);
  }
  return count;
}

async function tellOfficers(tx: Tx, count: number): Promise<void> {
  await tellStaff(tx, {
    to: await listOfficers(tx),
    eventKey: `disruptions:${await databaseNow(tx)}`,
    title: count === 1 ? 'An examination was interrupted' : `Examinations were interrupted ${count} times`,
    body: 'Read what it cost whom, and decide about the remedy for all of them at once.',
    path: '/staff/disruptions',
  });
}
