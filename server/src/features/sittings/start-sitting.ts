import { assertNever } from '@cmdsp/primitives';
import {
  type LedgerEntry,
  type Lease,
  type OpenSitting,
  startSitting as decideStart,
  type StartProblem,
  takeLease as decideLease,
} from '@cmdsp/sittings';
import { enterWithBooking } from '../../bookings/enter-with-booking.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { announceSitting } from '../../events/announce-sitting.ts';
import { Problem } from '../../http/problem.ts';
import { standingOf } from '../../sittings/committer/standing-of.ts';
import { listCurrentAnswers } from '../../sittings/current-answers.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { recordEntries } from '../../sittings/finish-sitting.ts';
import { saveOpenSitting } from '../../sittings/save-open-sitting.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';
import { sittingNotFound } from './not-found.ts';
import { findOwnSitting, lockOwnSitting, settleExpiry } from './queries.ts';

type Claim = { readonly id: string; readonly personId: string; readonly holder: string };

/**
 * Starts the time and gives the first lease. Starting what runs already takes the lease again, so that a lost answer
 * does no harm. @throws Problem `not-found`, `sitting-refused`, `sitting-over`
 */
export async function startSitting(context: Context, claim: Claim) {
  await settle(context, claim);
  return context.databases.staff.transaction().execute(async (tx) => {
    const { sitting, now } = await lock(tx, claim);
    if (sitting.kind === 'open') return grant(tx, claim, decideLease({ sitting, holder: claim.holder, now }));
    const decided = decideStart({ sitting, holder: claim.holder, now });
    if (!decided.ok) throw startRefused(decided.problem);
    await enterWithBooking(tx, claim.id);
    return grant(tx, claim, decided);
  });
}

/** Takes over the right to write. @throws Problem `not-found`, `sitting-refused`, `sitting-over` */
export async function takeLease(context: Context, claim: Claim) {
  await settle(context, claim);
  return context.databases.staff.transaction().execute(async (tx) => {
    const { sitting, now } = await lock(tx, claim);
    return grant(tx, claim, decideLease({ sitting, holder: claim.holder, now }));
  });
}

async function settle(context: Context, claim: Claim): Promise<void> {
  const row = await findOwnSitting(context.databases.staff, claim);
  if (row !== undefined) await settleExpiry(context.databases.staff, row);
}

async function lock(tx: Tx, claim: Claim) {
  const row = await lockOwnSitting(tx, claim);
  if (row === undefined) throw sittingNotFound();
  return { sitting: sittingOf(row), now: await databaseNow(tx) };
}

type Granted = { readonly sitting: OpenSitting; readonly lease?: Lease; readonly ledger: readonly LedgerEntry[] };
type Decision =
  { readonly ok: true; readonly value: Granted } | { readonly ok: false; readonly problem: { readonly phase: string } };

/** Stores a lease and tells its holder everything that restores the screen. */
async function grant(tx: Tx, claim: Claim, decided: Decision) {
  if (!decided.ok) throw notOpen(decided.problem.phase);
  const { sitting, ledger } = decided.value;
  const { lease } = sitting;
  await saveOpenSitting(tx, sitting);
  await announceSitting(tx, { sitting: claim.id });
  await recordEntries(tx, { sittingId: claim.id, actor: `person:${claim.personId}`, entries: ledger });
  const saved = await listCurrentAnswers(tx, claim.id);
  return { ...standingOf(sitting, await databaseNow(tx)), fence: lease.fence, since: lease.since, saved: [...saved] };
}

function notOpen(phase: string): Problem {
  if (phase === 'scheduled')
    return new Problem('sitting-refused', 'This sitting has not been started. Press start first.');
  return new Problem('sitting-over', 'This sitting has ended. What was saved counts; see your result.');
}

function startRefused(problem: StartProblem): Problem {
  switch (problem.kind) {
    case 'window-not-open':
      return new Problem('sitting-refused', `This sitting opens at ${new Date(problem.opensAt).toISOString()}.`);
    case 'window-closed':
      return new Problem(
        'sitting-refused',
        'This seat was not taken in time. Go back to the exam page and take a new one.',
      );
    case 'already-started':
      return new Problem('sitting-refused', 'This sitting runs already.');
    case 'terminal':
      return new Problem('sitting-over', 'This sitting has ended. What was saved counts; see your result.');
    default:
      return assertNever(problem);
  }
}
