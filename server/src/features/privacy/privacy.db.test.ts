import { describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/a-browser.ts';
import { withClient } from '../../testing/with-client.ts';
import { carryOutErasures } from './carry-out-erasures.ts';
import { openPrivacyBench } from './testing/privacy-bench.ts';

const { database, context, app, aPerson, ask, mine } = await openPrivacyBench();

describe('asking to be erased', () => {
  test('needs the password, waits, and can be taken back', async () => {
    const person = await aPerson();
    const browser = aBrowser(app, person.cookie);

    const refused = await browser.call('POST /api/privacy/erasure', { password: 'wrong', givesUpCertificate: false });
    const asked = await ask(person);
    const twice = await ask(person);
    const waiting = await mine(person);
    const { erased } = await carryOutErasures(context);
    const cancelled = await browser.call('POST /api/privacy/erasure/cancel');

    expect([refused.status, asked.status, twice.status, cancelled.status]).toEqual([422, 204, 409, 204]);
    expect(waiting.erasure).toMatchObject({ givesUpCertificate: false });
    expect(erased).toBe(0);
    expect((await mine(person)).erasure).toBeNull();
    expect((await browser.call('POST /api/privacy/erasure/cancel')).status).toBe(404);
  });

  test('needs the second factor in this session where the account has one', async () => {
    const person = await aPerson();
    await context.databases.auth
      .updateTable('authUsers')
      .set({ twoFactorEnabled: true })
      .where('id', '=', person.personId)
      .execute();

    const answer = await ask(person);

    expect(answer).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } });
  });
});

describe('the doors', () => {
  test('no role may erase without a tombstone, and none but staff at all', async () => {
    const person = await aPerson();
    const erase = (role: 'auth' | 'candidate' | 'staff') =>
      withClient(database.url(role), (client) =>
        client.query('select cmdsp.erase_person($1)', [person.personId]).then(
          () => 'erased',
          (error: Error) => error.message,
        ),
      );

    const answers = [await erase('auth'), await erase('candidate'), await erase('staff')];

    expect(answers).toEqual([
      expect.stringContaining('permission denied'),
      expect.stringContaining('permission denied'),
      expect.stringContaining('has no tombstone'),
    ]);
  });

  test('a candidate sees no request of anybody else, and cannot mark one as done', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    await ask(one);
    const asOther = (statement: string) =>
      withClient(database.url('candidate'), async (client) => {
        await client.query(`select set_config('cmdsp.person_id', '${other.personId}', false)`);
        return client.query(statement).then(
          ({ rowCount }) => rowCount,
          () => 'refused',
        );
      });

    const seen = await asOther('select from cmdsp.erasure_requests');
    const done = await asOther("update cmdsp.erasure_requests set state = 'done', ended_at = now()");

    expect([seen, done]).toEqual([0, 0]);
    expect((await aBrowser(app, one.cookie).call('GET /api/privacy/erasures')).status).toBe(403);
  });

  test('the public notice shows the whole retention table', async () => {
    const { status, body } = await aBrowser(app).call('GET /api/privacy');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      coolingOffDays: 14,
      retention: expect.arrayContaining([expect.objectContaining({ id: 'ledger' })]),
    });
  });
});
