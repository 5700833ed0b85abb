import { openAttachmentStore } from '../../attachments/attachment-store.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { writeBackup } from '../../backup/write-backup.ts';
import { applyTombstones } from '../../privacy/apply-tombstones.ts';
import { readTombstones, tombstoneDirectory } from '../../privacy/tombstone-files.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase } from '../../testing/a-database.ts';
import { passEverything } from '../../testing/certify.ts';
import { withClient } from '../../testing/with-client.ts';
import { carryOutDueErasures } from './carry-out-due-erasures.ts';
import { carryOutErasures } from './carry-out-erasures.ts';
import { findTraces, openPrivacyBench } from './testing/privacy-bench.ts';

const { database, context, app, folder, officer, aPerson, ask, mine, letTimePass, isLedgerIntact } =
  await openPrivacyBench();

describe('an erasure', () => {
  test('leaves no trace of name or address, ends all sessions, and the ledger still verifies', async () => {
    const person = await aPerson('Zarquon Unmistakable');
    const browser = aBrowser(app, person.cookie);
    await browser.call('PATCH /api/account', { displayName: 'Zarquon', audienceGroup: 'product' });
    await ask(person);
    await letTimePass(person.personId);
    const before = await findTraces(database, ['Zarquon', person.email]);

    const { erased } = await carryOutErasures(context);

    const after = await findTraces(database, ['Zarquon', person.email]);
    expect(before).toEqual(expect.arrayContaining(['people', 'auth_users', 'outgoing_mails']));
    expect(erased).toBe(1);
    // The last mail goes to the address and is emptied once it went.
    expect(after).toEqual(['outgoing_mails']);
    expect((await browser.call('GET /api/account')).status).toBe(401);
    expect(await isLedgerIntact(context)).toBe(true);
    expect((await readTombstones(tombstoneDirectory(folder))).map(({ personId }) => personId)).toContain(
      person.personId,
    );
  });

  test('lets the last mail go, then forgets its address', async () => {
    const person = await aPerson();
    await ask(person);
    await letTimePass(person.personId);
    await carryOutErasures(context);
    await context.databases.staff
      .updateTable('outgoingMails')
      .set({ state: 'sent' })
      .where('recipient', '=', person.email)
      .execute();

    await carryOutErasures(context);

    expect(await findTraces(database, [person.email])).toEqual([]);
  });

  test('waits for a hold of an officer, says so once by mail, and goes on when it is lifted', async () => {
    const person = await aPerson();
    const desk = aBrowser(app, officer.cookie);
    const hold = { ground: 'appeal', note: 'Appeal 12 is open', untilOn: null };
    const placed = await desk.call('POST /api/people/:id/erasure-holds'.replace(':id', person.personId) as never, hold);
    const { id } = placed.body as { id: string }; // as the contract says
    await ask(person);
    await letTimePass(person.personId);

    const held = [(await carryOutErasures(context)).erased, (await carryOutErasures(context)).erased];
    const { grounds } = await mine(person);
    const listed = await desk.call('GET /api/privacy/erasures');
    await desk.call(`POST /api/erasure-holds/${id}/lift` as never, { reason: 'The appeal was decided' });
    const { erased } = await carryOutErasures(context);

    expect(held).toEqual([0, 0]);
    expect(grounds).toMatchObject([{ kind: 'appeal' }]);
    expect(listed.body).toMatchObject({
      erasures: expect.arrayContaining([
        expect.objectContaining({ personId: person.personId, holds: [expect.objectContaining({ note: hold.note })] }),
      ]),
    });
    expect(erased).toBe(1);
    expect(await findTraces(database, ['Appeal 12'])).toEqual([]);
  });

  test('of a certificate holder waits, unless the certificate is given up; then its page says why', async () => {
    const [keeper, leaver] = [await aPerson('Kept Holder'), await aPerson('Vanishing Holder')];
    const numbers = [];
    for (const { personId } of [keeper, leaver]) {
      await passEverything(database, personId);
      const body = { personId, reason: 'All evidence was looked at.', bankExceptionReason: null };
      const awarded = await aBrowser(app, officer.cookie).call('POST /api/certification/certificates', body);
      numbers.push((awarded.body as { number: string }).number); // as the contract says
    }
    await withClient(database.connectionString, (client) =>
      client.query("update cmdsp.results set released_at = now() - interval '60 days'"),
    );
    await ask(keeper);
    await ask(leaver, true);
    await letTimePass(keeper.personId);
    await letTimePass(leaver.personId);

    const { erased } = await carryOutErasures(context);

    const [kept, gone] = await Promise.all(
      numbers.map((number) => app.inject({ method: 'GET', url: `/verify/${number}` })),
    );
    expect(erased).toBe(1);
    expect((await mine(keeper)).grounds).toMatchObject([{ kind: 'certificate' }]);
    expect(kept?.body).toContain('Kept Holder');
    expect(gone?.statusCode).toBe(410);
    expect(gone?.body).toContain('The holder has asked for erasure');
    expect(await findTraces(database, ['Vanishing'])).toEqual(['outgoing_mails']);
    expect(await isLedgerIntact(context)).toBe(true);
  });

  test('is repeated before anything is served when an older backup comes back', async () => {
    const person = await aPerson('Lazarus Returning');
    const file = join(folder, 'before.gz');
    const attachments = join(folder, 'no-files');
    await writeBackup({
      ownerUrl: database.connectionString,
      file,
      attachments: openAttachmentStore(attachments),
      secrets: null,
    });
    await ask(person);
    await letTimePass(person.personId);
    await carryOutErasures(context);
    const other = await aDatabase();
    const restored = aContext(other, { config: context.config, secrets: context.secrets });
    await restoreBackup({ ownerUrl: other.connectionString, file, attachments, passphrase: null });
    const back = await findTraces(other, ['Lazarus']);

    const rounds = [await applyTombstones(restored), await applyTombstones(restored)];

    const traces = await findTraces(other, ['Lazarus', person.email]);
    const intact = await isLedgerIntact(restored);
    await restored.databases.close();
    await other.drop();
    expect(back).toContain('people');
    expect(rounds[0]).toBeGreaterThan(0);
    expect(rounds[1]).toBe(0);
    expect(traces).toEqual([]);
    expect(intact).toBe(true);
  });

  test('that fails does not keep the others waiting', async () => {
    const [broken, other] = [await aPerson(), await aPerson()];
    await ask(broken);
    await ask(other);
    await letTimePass(broken.personId);
    await letTimePass(other.personId);
    await context.databases.auth.deleteFrom('authUsers').where('id', '=', broken.personId).execute();

    const outcome = await carryOutErasures(context);

    expect(outcome).toEqual({ erased: 1, failed: 1 });
    await expect(carryOutDueErasures(context)).rejects.toThrow('1 erasure failed');
    expect(await findTraces(database, [other.email])).toEqual(['outgoing_mails']);
  });

  test('that a crash cut off after its tombstone is finished at the next start', async () => {
    const person = await aPerson('Cut Off');
    const stop = new Error('crash');
    const { erasePerson } = await import('../../privacy/erase-person.ts');
    const crash = context.databases.staff.transaction().execute(async (tx) => {
      await erasePerson(tx, { personId: person.personId, dataDirectory: folder, reason: 'test' });
      throw stop;
    });
    await expect(crash).rejects.toBe(stop);

    const erased = await applyTombstones(context);

    expect(erased).toBe(1);
    expect(await findTraces(database, ['Cut Off'])).toEqual([]);
  });
});
