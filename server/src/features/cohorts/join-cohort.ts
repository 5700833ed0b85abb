import { countSeats, stageOf } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { findInvitationOf, type Invitation } from './find-invitation.ts';
import { leaveCohort } from './leave-cohort.ts';
import { findCohortRow, lockCohort, readToday } from './queries.ts';

/**
 * Lets somebody into a cohort by an invitation that `find` looks up again under the lock of the cohort, so that the
 * last seat is given once. Whoever is in another cohort leaves it by joining. Being in the cohort already changes
 * nothing. @throws Problem `link-not-valid`, `join-refused`, `cohort-full`
 */
export async function joinCohort(
  context: Pick<Context, 'databases' | 'accounts'>,
  {
    personId,
    email,
    find,
  }: {
    readonly personId: string;
    readonly email: string;
    readonly find: (tx: Tx) => Promise<Invitation | null>;
  },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const first = await find(tx);
    if (first === null || !(await lockCohort(tx, first.cohortId))) throw notValid();
    const invitation = await find(tx);
    if (invitation === null) throw notValid();
    if (invitation.kind === 'personal' && invitation.email !== email)
      throw new Problem(
        'join-refused',
        'This invitation was sent to another address. Sign in with the address that it was sent to, or ask for one to yours.',
      );
    // Whoever has a seat of their own takes that one, also when they came by a link.
    const own = await findInvitationOf(tx, { cohortId: invitation.cohortId, email });
    await takeSeat(tx, { personId, invitation: own ?? invitation });
  });
  context.accounts.forgetPerson(personId);
}

async function takeSeat(
  tx: Tx,
  { personId, invitation }: { readonly personId: string; readonly invitation: Invitation },
): Promise<void> {
  const { cohortId } = invitation;
  const row = await findCohortRow(tx, cohortId);
  if (row === null) throw notValid();
  const present = await tx
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (present?.cohortId === cohortId) return;
  const { today } = await readToday(tx, row.timeZone);
  if (stageOf({ startsOn: row.startsOn, endsOn: row.endsOn, today }).kind === 'finished')
    throw new Problem('join-refused', 'This cohort is finished. Ask for an invitation to another one.');
  // A personal invitation holds its seat from the day it was sent.
  const { free } = countSeats({ limit: row.seats, joined: row.joined, invited: row.invited });
  if (invitation.kind === 'link' && free === 0)
    throw new Problem('cohort-full', 'All seats of this cohort are taken. Ask whoever sent you the link.');
  if (present !== undefined) await leaveCohort(tx, { personId, reason: 'Joined another cohort.', endedBy: null });
  await writeMembership(tx, { personId, invitation });
  await tx.insertInto('cohortMembers').values({ personId, cohortId }).execute();
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'cohort-joined',
    actor: `person:${personId}`,
    body: { cohort: cohortId, by: invitation.kind },
  });
}

async function writeMembership(
  tx: Tx,
  { personId, invitation }: { readonly personId: string; readonly invitation: Invitation },
): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  if (invitation.kind === 'personal') {
    await tx
      .updateTable('cohortMemberships')
      .set({ state: 'joined', personId, joinedAt: now, tokenHash: null })
      .where('id', '=', invitation.id)
      .execute();
    return;
  }
  const { cohortId, id: linkId } = invitation;
  await tx
    .insertInto('cohortMemberships')
    .values({ id: newId(), cohortId, state: 'joined', personId, joinedAt: now, linkId })
    .execute();
}

function notValid(): Problem {
  return new Problem(
    'link-not-valid',
    'This invitation has run out, was used up or was taken back. Ask whoever sent it for a new one.',
  );
}
