import { assertNever, type Instant } from '@cmdsp/primitives';
import {
  type LedgerEntry,
  type Lease,
  type OpenSitting,
  phaseOf,
  type Sitting,
  startSitting as decideStart,
  type StartProblem,
  takeLease as decideLease,
} from '@cmdsp/sittings';
import { enterWithBooking } from '../../bookings/enter-with-booking.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { standingOf } from '../../sittings/committer/standing-of.ts';
import { type CurrentAnswer, listCurrentAnswers } from '../../sittings/current-answers.ts';
import { expireIfDue, recordEntries } from '../../sittings/finish-sitting.ts';
import { saveOpenSitting } from '../../sittings/save-open-sitting.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';
import { sittingNotFound } from './not-found.ts';
import { lockOwnSitting } from './queries.ts';

type Claim = { readonly id: string; readonly personId: string; readonly holder: string };

/**
 * Starts the time and gives the first lease. Starting what runs already takes the lease again, so that a lost answer
 * does no harm. Five hundred people do this within seconds: it asks the database as seldom as it can.
 * @throws Problem `not-found`, `sitting-refused`, `sitting-over`
 */
export async function startSitting(context: Context, claim: Claim) {
  return whileOpen(context, claim, async (tx, { sitting, bookingId, now }) => {
    if (sitting.kind === 'open')
      return grant(tx, claim, { decided: decideLease({ sitting, holder: claim.holder, now }) });
    const decided = decideStart({ sitting, holder: claim.holder, now });
    if (!decided.ok) throw startRefused(decided.problem);
    if (bookingId !== null) await enterWithBooking(tx, claim.id);
    return grant(tx, claim, { decided, saved: [] });
  });
}

/** Takes over the right to write. @throws Problem `not-found`, `sitting-refused`, `sitting-over` */
export async function takeLease(context: Context, claim: Claim) {
  return whileOpen(context, claim, async (tx, { sitting, now }) =>
    grant(tx, claim, { decided: decideLease({ sitting, holder: claim.holder, now }) }),
  );
}

type Locked = { readonly sitting: Sitting; readonly bookingId: string | null; readonly now: Instant };

/** Does something with somebody's locked sitting; one whose time is over is finished first, and nothing is done with it. */
async function whileOpen<Value>(
  { databases: { staff } }: Context,
  claim: Claim,
  work: (tx: Tx, locked: Locked) => Promise<Value>,
): Promise<Value> {
  const done = await staff.transaction().execute(async (tx) => {
    const locked = await lockOwnSitting(tx, claim);
    if (locked === undefined) throw sittingNotFound();
    const { row, now } = locked;
    const sitting = sittingOf(row);
    if (row.state === 'open' && phaseOf(sitting, now) === 'expired') return null;
    return { value: await work(tx, { sitting, bookingId: row.bookingId, now }) };
  });
  if (done !== null) return done.value;
  await expireIfDue(staff, claim.id);
  throw over();
}

type Granted = { readonly sitting: OpenSitting; readonly lease?: Lease; readonly ledger: readonly LedgerEntry[] };
type Decision =
  { readonly ok: true; readonly value: Granted } | { readonly ok: false; readonly problem: { readonly phase: string } };

/** Stores a lease and tells its holder everything that restores the screen. */
async function grant(
  tx: Tx,
  claim: Claim,
  { decided, saved }: { readonly decided: Decision; readonly saved?: readonly CurrentAnswer[] },
) {
  if (!decided.ok) throw notOpen(decided.problem.phase);
  const { sitting, ledger } = decided.value;
  const { lease } = sitting;
  const now = await saveOpenSitting(tx, sitting);
  await recordEntries(tx, { sittingId: claim.id, actor: `person:${claim.personId}`, entries: ledger });
  const answers = saved ?? (await listCurrentAnswers(tx, claim.id));
  return { ...standingOf(sitting, now), fence: lease.fence, since: lease.since, saved: [...answers] };
}

function notOpen(phase: string): Problem {
  if (phase === 'scheduled')
    return new Problem('sitting-refused', 'This sitting has not been started. Press start first.');
  return over();
}

function over(): Problem {
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
      return over();
    default:
      return assertNever(problem);
  }
}
