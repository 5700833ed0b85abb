import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { createAccount } from '../accounts/create-account.ts';
import { hashPassword } from '../accounts/hash-password.ts';
import { hashToken } from '../accounts/secret-link.ts';
import type { Context } from '../context.ts';
import type { People } from '../db/tables/people.ts';
import { asPerson } from '../db/as-person.ts';
import { newId } from '../db/uuid.ts';
import type { SeededPeople } from './seed-people.ts';

type Guest = Pick<People, 'legalName' | 'displayName' | 'audienceGroup'> & { readonly key: string };

/** People whom nobody signs in as; what they asked for waits. */
const guests = {
  leaving: { key: 'leaving', legalName: 'Sólrún Þórðardóttir', displayName: 'Sólrún', audienceGroup: 'hospital-it' },
  held: { key: 'held', legalName: 'Thabo Mokoena', displayName: 'Thabo', audienceGroup: 'engineering' },
  locked: { key: 'locked', legalName: 'Ngozi Okonkwo', displayName: 'Ngozi', audienceGroup: 'product' },
  double: { key: 'double', legalName: 'Renée d’Étampes', displayName: 'Renée', audienceGroup: 'regulatory' },
  doubleAtWork: {
    key: 'double-at-work',
    legalName: 'Renée d’Étampes',
    displayName: 'Renée (work)',
    audienceGroup: 'regulatory',
  },
} as const satisfies Record<string, Guest>;

/**
 * Gives the demonstration what officers and administrators look after: an erasure due tomorrow, one that is due in a minute and held,
 * a second factor and a name that wait, and two accounts of one person. Does nothing where it is there already.
 */
export async function seedSafekeeping(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { auth, candidate, staff } = context.databases;
  const [administrator, officer] = [idOf.get('administrator'), idOf.get('officer')];
  if (administrator === undefined || officer === undefined) return;
  if ((await staff.selectFrom('accountMerges').select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const leaving = await addGuest(context, guests.leaving);
  const held = await addGuest(context, guests.held);
  const locked = await addGuest(context, guests.locked);
  const double = await addGuest(context, guests.double);
  const doubleAtWork = await addGuest(context, guests.doubleAtWork);
  for (const [personId, dueAt] of [
    [leaving, sql<Date>`clock_timestamp() + interval '1 day'`],
    [held, sql<Date>`clock_timestamp() + interval '1 minute'`],
  ] as const)
    await asPerson(candidate, personId, async (tx) =>
      tx.insertInto('erasureRequests').values({ id: newId(), personId, givesUpCertificate: false, dueAt }).execute(),
    );
  await staff
    .insertInto('erasureHolds')
    .values({
      id: newId(),
      personId: held,
      ground: 'complaint',
      note: 'A complaint about an exam is open',
      placedBy: officer,
    })
    .execute();
  await auth
    .insertInto('nameChanges')
    .values({
      id: newId(),
      personId: locked,
      legalName: 'Ngozi Adeyemi',
      evidence: 'Marriage certificate, seen by mail',
    })
    .execute();
  await auth
    .insertInto('secondFactorResets')
    .values({
      id: newId(),
      personId: locked,
      askedBy: administrator,
      reason: 'The telephone was lost',
      evidence: 'Called back on the number of the hospital',
      stopTokenHash: hashToken(newId()),
      dueAt: sql<Date>`clock_timestamp() + interval '3 days'`,
    })
    .execute();
  await auth.transaction().execute(async (tx) => {
    const id = newId();
    await tx
      .insertInto('accountMerges')
      .values({
        id,
        keptId: double,
        otherId: doubleAtWork,
        keptTokenHash: hashToken(newId()),
        otherTokenHash: hashToken(newId()),
        expiresAt: sql<Date>`clock_timestamp() + interval '1 day'`,
      })
      .execute();
    const now = sql<Date>`clock_timestamp()`;
    await tx
      .updateTable('accountMerges')
      .set({ state: 'proven', keptConfirmedAt: now, otherConfirmedAt: now })
      .where('id', '=', id)
      .execute();
  });
}

async function addGuest(context: Context, { key, ...guest }: Guest): Promise<string> {
  const { auth } = context.databases;
  const account = {
    ...guest,
    email: `guest-${key}@example.org`,
    passwordHash: await hashPassword(randomBytes(32).toString('base64url')),
    isEmailVerified: true,
    isDemonstration: true,
    agreement: context.agreements.current(),
  };
  const made = await auth.transaction().execute((tx) => createAccount(tx, { secrets: context.secrets, account }));
  if (made !== null) return made;
  // An earlier start was cut off after this.
  return (await auth.selectFrom('authUsers').select('id').where('email', '=', account.email).executeTakeFirstOrThrow())
    .id;
}
