import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { openImportsBench } from './testing/imports-bench.ts';

const { database, context, app, administrator, office, cohort, judge, apply, row, rows, leftBehind, doneOf } =
  await openImportsBench();

describe('applying a file', () => {
  test('invites everybody in it: memberships that hold seats, one mail each with a link of its own, one record', async () => {
    const { id } = await judge(...rows(3), 'bad,row,x');

    await apply(id);
    await apply(id);

    const mails = await context.databases.staff
      .selectFrom('outgoingMails')
      .select(['kind', 'bodyText'])
      .where('recipient', 'like', `%@${cohort()}.example.org`)
      .execute();
    const links = mails.map(({ bodyText }) => /\/join\/([\w-]{43})/.exec(bodyText ?? '')?.[1]);
    expect(await leftBehind(id)).toEqual({ people: 3, mails: 3, records: 1, applied: 1 });
    expect(new Set(links).size).toBe(3);
    expect((await aBrowser(app).call(`GET /api/join/${links[0]}`)).body).toMatchObject({ title: 'Spring' });
  });

  test('lets each person in by the own address only, also from the page of the cohort', async () => {
    const [invited, other] = [await signInAs(context), await signInAs(context)];
    await apply((await judge(`${invited.email},Ann,product`)).id);
    const mail = await context.databases.staff
      .selectFrom('outgoingMails')
      .select('bodyText')
      .where('recipient', '=', invited.email)
      .executeTakeFirstOrThrow();
    const token = /\/join\/([\w-]+)/.exec(mail.bodyText ?? '')?.[1];
    const own = aBrowser(app, invited.cookie);

    const refused = await aBrowser(app, other.cookie).call(`POST /api/join/${token}`);
    const { invitations } = (await own.call('GET /api/cohort')).body as { invitations: { id: string }[] }; // as the contract says
    const accepted = await own.call(`POST /api/cohort/invitations/${invitations[0]?.id}/accept`);
    const stolen = await aBrowser(app, other.cookie).call(`POST /api/cohort/invitations/${invitations[0]?.id}/accept`);

    expect([refused.status, accepted.status, stolen.status]).toEqual([409, 204, 410]);
    expect((await own.call('GET /api/cohort')).body).toMatchObject({ id: cohort(), invitations: [] });
    expect((await aBrowser(app).call(`GET /api/join/${token}`)).status).toBe(410);
  });

  test('is refused as a whole when somebody was invited meanwhile, or seats are missing', async () => {
    const [one, two] = [await judge(...rows(3)), await judge(...rows(2))];
    await apply(one.id);

    await expect(apply(two.id)).rejects.toThrow(/2 of its people/);
    await context.databases.staff
      .updateTable('cohorts')
      .set({ startsOn: '2030-01-01', endsOn: '2030-06-01', seats: 4 })
      .where('id', '=', cohort())
      .execute();
    const three = await judge(row(10), row(11));
    await expect(apply(three.id)).rejects.toThrow(/2 people, and 1 seats are free/);

    expect(await leftBehind(two.id)).toMatchObject({ people: 0, applied: 0, mails: 3 });
    expect(await leftBehind(three.id)).toMatchObject({ people: 0, applied: 0, mails: 3 });
  });

  test('says in the page why it was refused', async () => {
    const [one, two] = [await judge(row(1)), await judge(row(1))];
    await apply(one.id);

    await office.call(`POST /api/cohorts/${cohort()}/imports/${two.id}/apply`);

    await expect
      .poll(async () => (await office.call(`GET /api/cohorts/${cohort()}/imports/${two.id}`)).body)
      .toMatchObject({ state: { kind: 'failed', reason: expect.stringContaining('Check the file again') } });
  });

  test('leaves nothing behind when the process is killed at any moment, and works afterwards', async () => {
    const checked = await judge(...rows(3000));
    const urls = { auth: database.url('auth'), candidate: database.url('candidate'), staff: database.url('staff') };
    const told = JSON.stringify({ urls, cohortId: cohort(), importId: checked.id, by: administrator.personId });
    const seen: unknown[] = [];
    for (const from of [500, 1500, 2500]) {
      await context.databases.staff
        .updateTable('cohortImportProgress')
        .set({ done: 0 })
        .where('importId', '=', checked.id)
        .execute();
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, '../../testing/apply-import-process.ts'), told],
        { stdio: 'ignore' },
      );
      await expect.poll(() => doneOf(checked.id), { timeout: 50_000, interval: 5 }).toBeGreaterThanOrEqual(from);
      child.kill('SIGKILL');
      await once(child, 'exit');
      seen.push(await leftBehind(checked.id));
    }

    await apply(checked.id);

    expect(seen).toEqual(Array.from({ length: 3 }, () => ({ people: 0, mails: 0, records: 0, applied: 0 })));
    expect(await leftBehind(checked.id)).toEqual({ people: 3000, mails: 3000, records: 1, applied: 1 });
  }, 200_000);

  test('takes 10,000 people in one go', async () => {
    const checked = await judge(...rows(10_000));

    await apply(checked.id);

    expect(await leftBehind(checked.id)).toEqual({ people: 10_000, mails: 10_000, records: 1, applied: 1 });
  }, 200_000);
});
