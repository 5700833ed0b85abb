import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { ensureForms } from '../../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { anEligibleCandidate, anExamWindow } from '../../testing/an-exam-window.ts';
import { examRoom } from '../../testing/exam-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  const config = readConfig({ CMDSP_DATA: `/nonexistent/${randomUUID()}`, CMDSP_SEB_CONFIG_KEY: '8'.repeat(64) }, []);
  context = aContext(database, { catalogue: anExamCatalogue(), config, log: pino({ level: 'error' }) });
  await ensureForms(context.databases.staff, context);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

/** Starts an examination in a browser that is none of ours, in a window that says `rule`, or without one. */
async function startIn(rule: 'as-set' | 'required' | 'free' | null) {
  const { staff } = context.databases;
  const person = await anEligibleCandidate(context);
  const room = examRoom(app, person);
  const { id } = (await room.takeSeat('certification')).json<{ id: string }>();
  if (rule !== null) {
    const officer = await signInAs(context, { roles: ['officer'] });
    const windowId = await anExamWindow(context, { by: officer.personId, opensInHours: -1, lengthHours: 4 });
    await staff.updateTable('examWindows').set({ examBrowser: rule }).where('id', '=', windowId).execute();
    const bookingId = randomUUID();
    const place = { id: bookingId, windowId, personId: person.personId, state: 'attended' as const };
    await staff
      .insertInto('bookings')
      .values({ ...place, freeUntil: new Date(), doesAbsenceCount: true })
      .execute();
    await withClient(database.connectionString, (client) =>
      client.query('update cmdsp.sittings set booking_id = $2 where id = $1', [id, bookingId]),
    );
  }
  return (await room.start(id)).statusCode;
}

async function set(value: 'required' | 'free'): Promise<void> {
  const { staff } = context.databases;
  const version = (await staff.selectFrom('settingVersions').select('id').execute()).length + 1;
  await staff
    .insertInto('settingVersions')
    .values({ id: randomUUID(), name: 'exam-browser', version, value, reason: 'test', setBy: null })
    .execute();
}

test('what a window says about Safe Exam Browser goes before the setting, both ways', async () => {
  await set('required');
  const required = [await startIn(null), await startIn('as-set'), await startIn('free')];

  await set('free');
  const free = [await startIn(null), await startIn('as-set'), await startIn('required')];

  expect(required).toEqual([409, 409, 200]);
  expect(free).toEqual([200, 200, 409]);
});
