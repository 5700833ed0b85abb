import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { createPersonKey } from '../ledger/personal-data.ts';
import { newId } from '../db/uuid.ts';
import { consentText } from '../features/sponsors/consent-text.ts';
import { createSponsor } from '../features/sponsors/create-sponsor.ts';
import { appointRepresentative } from '../features/sponsors/representatives.ts';
import { createVoucher, revokeVoucher } from '../features/sponsors/vouchers.ts';
import { seedDesk, type SeededColleague } from './seed-desk.ts';
import type { SeededPeople } from './seed-people.ts';
import { colleagues } from './sponsor-people.ts';

const name = 'Hospital Santa Rosalía';
/** When they were last active, in the week before this one at the latest. */
const daysAgo = 20;

/**
 * Gives the demonstration a sponsor with somebody who speaks for it, vouchers in several states, open invitations, seats
 * with and without consent, and enough people for numbers; and a cohort of its people with a desk that has something on
 * it. Does nothing where the sponsor is there already.
 */
export async function seedSponsors(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const [by, employer] = [idOf.get('administrator'), idOf.get('employer')];
  if (by === undefined || employer === undefined) return;
  const { staff, auth } = context.databases;
  const there = await staff.selectFrom('sponsors').select('id').where('name', '=', name).executeTakeFirst();
  if (there !== undefined) return;
  const people = await auth.transaction().execute((tx) => addColleagues(tx, context));
  const sponsorId = await createSponsor(context, { name, by });
  await appointRepresentative(context, {
    sponsorId,
    email: 'employer@example.org',
    reason: 'Named in the contract',
    by,
  });
  const voucher = { sponsorId, validDays: 365, cohortId: null, by };
  const { id } = await createVoucher(context, { ...voucher, invoiceReference: 'SR-2026-118', seats: 40 });
  const { id: mistaken } = await createVoucher(context, { ...voucher, invoiceReference: 'SR-2026-117', seats: 4 });
  await revokeVoucher(context, { sponsorId, voucherId: mistaken, reason: 'Invoice cancelled', by });
  const candidates = (['candidate-ready', 'candidate-beginning'] as const).flatMap((key) => idOf.get(key) ?? []);
  const [agrees] = candidates;
  await staff.transaction().execute(async (tx) => {
    for (const personId of [...people.map((person) => person.personId), ...candidates])
      await tx.insertInto('sponsorSeats').values({ id: newId(), voucherId: id, sponsorId, personId }).execute();
    for (const personId of [...people.map((person) => person.personId), ...(agrees === undefined ? [] : [agrees])])
      await tx
        .insertInto('sponsorConsents')
        .values({ id: newId(), sponsorId, personId, textVersion: consentText.version, textHash: consentText.hash })
        .execute();
    await addFacts(tx, people);
    await addInvitations(tx, { voucherId: id, invitedBy: employer });
  });
  await seedDesk(context, { people, facilitator: idOf.get('facilitator'), by });
}

async function addColleagues(tx: Tx, { secrets }: Pick<Context, 'secrets'>): Promise<readonly SeededColleague[]> {
  const people = colleagues.map((colleague) => ({ ...colleague, personId: newId() }));
  await tx
    .insertInto('people')
    .values(
      people.map(({ personId, legalName, displayName, audienceGroup }) => ({
        id: personId,
        legalName,
        displayName,
        audienceGroup,
        isDemonstration: true,
      })),
    )
    .execute();
  for (const { personId } of people) await createPersonKey(tx, { secrets, personId });
  return people;
}

async function addFacts(tx: Tx, people: readonly SeededColleague[]): Promise<void> {
  const at = sql<Date>`clock_timestamp() - ${daysAgo} * interval '1 day'`;
  const facts = people.flatMap(({ personId, passed }) => [
    { id: newId(), personId, kind: 'topic-opened' as const, subject: '1.1', at },
    ...Array.from({ length: passed }, (_, module) => ({
      id: newId(),
      personId,
      kind: 'module-quiz-passed' as const,
      subject: String(module + 1),
      at,
    })),
  ]);
  await tx.insertInto('progressFacts').values(facts).execute();
}

/** Rows only: a mail would go to people who do not exist. */
async function addInvitations(
  tx: Tx,
  { voucherId, invitedBy }: { readonly voucherId: string; readonly invitedBy: string },
): Promise<void> {
  const invited = [
    ['Jacinta Ferreira', 'jacinta@example.org', 30],
    ['Khadija El Amrani', 'khadija@example.org', 30],
    ['Lars Ødegård', 'lars@example.org', -2],
  ] as const;
  for (const [legalName, email, days] of invited)
    await tx
      .insertInto('sponsorInvitations')
      .values({
        id: newId(),
        voucherId,
        email,
        legalName,
        tokenHash: randomUUID(),
        invitedBy,
        expiresAt: sql<Date>`clock_timestamp() + ${days} * interval '1 day'`,
      })
      .execute();
}
