import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { withClient } from '../testing/with-client.ts';
import { conflictBetween, requireNoConflict } from './conflict-between.ts';
import { listFreeStaff } from './list-free-staff.ts';

// beyond.md, complaint 17 and idea 14: relations are data; who has one is refused, with the relation named.

const release = 'e'.repeat(64);
let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  await query(`insert into content_releases (hash, is_bank_private, program_release) values ($1, false, 'test')`, [
    release,
  ]);
  await query(`insert into cohorts (id, title, release) values ('spring', 'Spring', $1)`, [release]);
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const query = (text: string, values: readonly unknown[]) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    await client.query(text, [...values]);
  });
const person = async () => (await signInAs(context)).personId;
const conflictOf = (actorId: string, personId: string, assignment: 'award' | 'review-appeal' = 'award') =>
  conflictBetween(context.databases.staff, { assignment, actorId, personIds: [personId] });
const relate = (personId: string, kind: string, otherPersonId: string) =>
  query(`insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, $3, $4)`, [
    newId(),
    personId,
    kind,
    otherPersonId,
  ]);
const facilitate = async (facilitator: string, learner: string, leftDaysAgo: number) => {
  await query(
    `insert into cohort_facilitators (id, cohort_id, person_id, assigned_at, ended_at, end_reason)
     values ($1, 'spring', $2, now() - interval '2000 days', now() - $3 * interval '1 day', 'Over')`,
    [newId(), facilitator, leftDaysAgo],
  );
  await query(
    `insert into cohort_memberships (id, cohort_id, state, person_id, joined_at, left_at, leave_reason)
     values ($1, 'spring', 'left', $2, now() - interval '1900 days', now() - $3 * interval '1 day', 'Done')`,
    [newId(), learner, leftDaysAgo],
  );
};

describe('what follows from other tables', () => {
  test('whoever facilitated the cohort of somebody has taught them, until two years after', async () => {
    const [recent, long, learner, former] = [await person(), await person(), await person(), await person()];
    await facilitate(recent, learner, 100);
    await facilitate(long, former, 800);

    expect(await conflictOf(recent, learner)).toMatchObject({ kind: 'taught', from: 'actor' });
    expect(await conflictOf(long, former)).toBeNull();
    expect(await conflictOf(learner, recent)).toBeNull();
    expect(await conflictOf(learner, recent, 'review-appeal')).toMatchObject({ kind: 'taught', from: 'person' });
  });

  test('whoever speaks for the sponsor of a seat employs who sits on it; two on such seats are colleagues', async () => {
    const [speaker, one, other, free] = [await person(), await person(), await person(), await person()];
    const [sponsorId, voucherId] = [newId(), newId()];
    await query(`insert into sponsors (id, name) values ($1, 'City hospital')`, [sponsorId]);
    await query(`insert into sponsor_representatives (id, sponsor_id, person_id) values ($1, $2, $3)`, [
      newId(),
      sponsorId,
      speaker,
    ]);
    await query(
      `insert into sponsor_vouchers (id, sponsor_id, invoice_reference, code_hash, seats, expires_at)
       values ($1, $2, 'I-1', $3, 5, now() + interval '1 year')`,
      [voucherId, sponsorId, newId()],
    );
    for (const seated of [one, other])
      await query(`insert into sponsor_seats (id, voucher_id, sponsor_id, person_id) values ($1, $2, $3, $4)`, [
        newId(),
        voucherId,
        sponsorId,
        seated,
      ]);

    expect(await conflictOf(speaker, one)).toMatchObject({ kind: 'employs', from: 'actor' });
    expect(await conflictOf(one, speaker)).toMatchObject({ kind: 'employs', from: 'person' });
    expect(await conflictOf(one, other)).toMatchObject({ kind: 'works-with' });
    expect(await conflictOf(free, one)).toBeNull();
  });
});

describe('a decision', () => {
  test('names the relation that stands in its way', async () => {
    const [officer, candidate] = [await person(), await person()];
    await relate(candidate, 'related', officer);

    const refused = context.databases.staff
      .transaction()
      .execute((tx) =>
        requireNoConflict(tx, { assignment: 'sign-rescoring', actorId: officer, personIds: [candidate] }),
      );

    await expect(refused).rejects.toMatchObject({
      code: 'conflict-of-interest',
      message: expect.stringContaining('This candidate is related to you.') as string,
    });
  });

  test('finds who is free among those who hold a role, and says of the others why not', async () => {
    const [near, far] = [
      await signInAs(context, { roles: ['officer'] }),
      await signInAs(context, { roles: ['officer'] }),
    ];
    const candidate = await person();
    await relate(near.personId, 'invigilated', candidate);

    const staff = await listFreeStaff(context.databases.staff, {
      assignment: 'review-appeal',
      role: 'officer',
      personIds: [candidate],
    });

    expect(staff.find(({ id }) => id === near.personId)?.conflict).toMatchObject({ kind: 'invigilated' });
    expect(staff.find(({ id }) => id === far.personId)?.conflict).toBeNull();
  });
});
