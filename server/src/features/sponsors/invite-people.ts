import { checkPeople, type InvitedPerson, type PeopleCheck, readCsv, type RowFault } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import { audienceWords } from '../../accounts/audience-words.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMails } from '../../mail/queue-mail.ts';
import { newToken } from './codes.ts';
import { seatMail } from './mails.ts';
import { lockSponsor } from './policy.ts';
import { findVoucher, type VoucherRow } from './queries.ts';

/** How long an invitation works. */
const validDays = 30;

type Asked = { readonly sponsorId: string; readonly voucherId: string; readonly people: string };
type Judged =
  | Extract<PeopleCheck, { kind: 'unusable' }>
  | { readonly kind: 'checked'; readonly good: readonly InvitedPerson[]; readonly faults: readonly RowFault[] };

/**
 * Judges a list of people row by row, by itself and against open invitations of the voucher. It does not look whether
 * somebody has an account or a seat: that is not the sponsor's to know. @throws Problem `not-found`
 */
export async function checkInvitations(db: Database | Tx, { sponsorId, voucherId, people }: Asked): Promise<Judged> {
  await getVoucher(db, { sponsorId, voucherId });
  const judged = checkPeople(readCsv(people), { groups: audienceWords, normaliseEmail });
  if (judged.kind === 'unusable') return judged;
  const open = await listOpen(db, voucherId);
  const isNew = ({ email }: InvitedPerson) => !open.has(email);
  const faults = judged.good
    .filter((person) => !isNew(person))
    .map(({ line, email }) => ({
      line,
      column: 'email' as const,
      kind: 'already-invited' as const,
      reason: `${email} has an open invitation.`,
      remedy: 'Leave the row out.',
    }));
  return {
    kind: 'checked',
    good: judged.good.filter(isNew),
    faults: [...judged.bad, ...faults].sort((one, other) => one.line - other.line),
  };
}

/**
 * Invites everybody in the good rows of a list: invitations, mails and ledger record in one transaction.
 * @throws Problem `not-found`, `conflict`, `seats-taken`
 */
export async function invitePeople(
  { databases, config }: Pick<Context, 'databases' | 'config'>,
  { by, ...asked }: Asked & { readonly by: string },
): Promise<number> {
  const { sponsorId, voucherId } = asked;
  return databases.staff.transaction().execute(async (tx) => {
    const { name: sponsor } = await lockSponsor(tx, sponsorId);
    await forgetExpired(tx, voucherId);
    const judged = await checkInvitations(tx, asked);
    const good = judged.kind === 'checked' ? judged.good : [];
    if (good.length === 0) throw new Problem('conflict', 'The list has no good row. Mend it and check it again.');
    const voucher = await getVoucher(tx, asked);
    await requireSeats(tx, { voucher, wanted: good.length });
    const people = good.map((person) => ({ ...person, ...newToken(), id: newId() }));
    for (let from = 0; from < people.length; from += 500) {
      const some = people.slice(from, from + 500);
      const expiresAt = sql<Date>`least(clock_timestamp() + ${validDays} * interval '1 day', ${voucher.expiresAt}::timestamptz)`;
      await tx
        .insertInto('sponsorInvitations')
        .values(
          some.map(({ id, email, legalName, tokenHash }) => ({
            id,
            voucherId,
            email,
            legalName,
            tokenHash,
            invitedBy: by,
            expiresAt,
          })),
        )
        .execute();
      await queueMails(
        tx,
        some.map(({ email, legalName: name, token }) => ({
          config,
          kind: 'seat-invitation',
          personId: null,
          to: email,
          mail: seatMail({ sponsor, name, url: `${config.publicUrl}/redeem?code=${token}`, validDays }),
        })),
      );
    }
    await appendRecord(tx, {
      streamKind: 'sponsor',
      streamId: sponsorId,
      kind: 'people-invited',
      actor: `person:${by}`,
      body: { voucher: voucherId, people: people.length },
    });
    return people.length;
  });
}

async function getVoucher(
  db: Database | Tx,
  { sponsorId, voucherId }: Pick<Asked, 'sponsorId' | 'voucherId'>,
): Promise<VoucherRow> {
  const voucher = await findVoucher(db, { sponsorId, voucherId });
  if (voucher === null) throw new Problem('not-found', 'There is no such voucher.');
  return voucher;
}

async function requireSeats(
  tx: Tx,
  { voucher, wanted }: { readonly voucher: VoucherRow; readonly wanted: number },
): Promise<void> {
  if (voucher.state !== 'open' && voucher.state !== 'used-up')
    throw new Problem('conflict', 'This voucher has run out or was taken back. Choose another one.');
  const held = (await listOpen(tx, voucher.id)).size;
  const free = voucher.seats - voucher.used - held;
  if (free < wanted)
    throw new Problem('seats-taken', `The list invites ${wanted} people, and ${Math.max(0, free)} seats are free.`);
}

async function listOpen(db: Database | Tx, voucherId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sponsorInvitations')
    .select('email')
    .where('voucherId', '=', voucherId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .execute();
  return new Set(rows.map(({ email }) => email));
}

/** An invitation that ran out makes room for a new one, and its address is kept no longer. */
async function forgetExpired(tx: Tx, voucherId: string): Promise<void> {
  await tx
    .deleteFrom('sponsorInvitations')
    .where('voucherId', '=', voucherId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '<=', sql<Date>`clock_timestamp()`)
    .execute();
}
