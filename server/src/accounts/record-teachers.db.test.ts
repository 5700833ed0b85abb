import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import type { App } from '../http/app-type.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { ensureForms } from '../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from '../testing/a-bank.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { passEverything } from '../testing/certify.ts';
import { examRoom } from '../testing/exam-room.ts';
import { type SignedIn, signInAs } from '../testing/sign-in-as.ts';
import { withClient } from '../testing/with-client.ts';

const release = 'e'.repeat(64);
let database: TestDatabase;
let context: Context;
let app: App;
let teacher: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue(), contentRelease: release });
  app = await buildApp(context);
  teacher = await signInAs(context, { roles: ['officer', 'facilitator'] });
  await query(`insert into content_releases (hash, is_bank_private, program_release) values ($1, false, 'test')`, [
    release,
  ]);
  for (const id of ['spring', 'self-paced'])
    await query(`insert into cohorts (id, title, release) values ($1, $1, $2) on conflict do nothing`, [id, release]);
  await query(
    `insert into cohort_facilitators (id, cohort_id, person_id, assigned_at, ended_at, end_reason)
     values ($1, 'spring', $2, now() - interval '60 days', now() - interval '30 days', 'Over')`,
    [newId(), teacher.personId],
  );
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function query(text: string, values: readonly unknown[]): Promise<void> {
  await withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    await client.query(text, [...values]);
  });
}

/** Somebody who was in the cohort from so many days ago to so many days ago. */
async function aLearner({ from, to }: { readonly from: number; readonly to: number | null }): Promise<SignedIn> {
  const learner = await signInAs(context);
  await query(
    `insert into cohort_memberships (id, cohort_id, state, person_id, joined_at, left_at, leave_reason)
     values ($1, 'spring', $2, $3, now() - $4 * interval '1 day', now() - $5 * interval '1 day', $6)`,
    [newId(), to === null ? 'joined' : 'left', learner.personId, from, to, to === null ? null : 'Done'],
  );
  return learner;
}

async function award(candidate: SignedIn) {
  return app.inject({
    method: 'POST',
    url: '/api/certification/certificates',
    payload: { personId: candidate.personId, reason: 'All evidence was looked at.', bankExceptionReason: null },
    headers: { cookie: teacher.cookie },
  });
}

test.each([
  ['was in the cohort while they taught it', { from: 50, to: 40 }, 403],
  ['is still in it', { from: 50, to: null }, 403],
  ['came after they had stopped', { from: 20, to: null }, 200],
  ['left before they began', { from: 90, to: 70 }, 200],
])('an officer may not decide about somebody who %s', async (_title, days, status) => {
  const candidate = await aLearner(days);
  await passEverything(database, candidate.personId);

  const answer = await award(candidate);

  expect([answer.statusCode, status === 403 ? answer.json().code : null]).toEqual([
    status,
    status === 403 ? 'conflict-of-interest' : null,
  ]);
});

test('taking a seat in the examination writes down who taught, with the ledger record', async () => {
  const candidate = await aLearner({ from: 50, to: null });
  const { personId } = candidate;
  await context.databases.staff.transaction().execute(async (tx) => {
    for (const module of [1, 2, 3, 4, 5, 6])
      await recordProgressFact(tx, { personId, fact: { kind: 'module-quiz-passed', module } });
  });
  await ensureForms(context.databases.staff, context);

  const seat = await examRoom(app, candidate).takeSeat('certification');

  const relations = await context.databases.staff
    .selectFrom('personRelations')
    .select(['personId', 'kind'])
    .where('otherPersonId', '=', candidate.personId)
    .execute();
  const records = await context.databases.staff
    .selectFrom('ledgerRecords')
    .select('reason')
    .where('streamId', '=', teacher.personId)
    .where('kind', '=', 'relation-recorded')
    .execute();
  expect(seat.statusCode).toBe(200);
  expect(relations).toEqual([{ personId: teacher.personId, kind: 'taught' }]);
  expect(records.map(({ reason }) => reason)).toContain('Facilitated the cohort spring');
});
