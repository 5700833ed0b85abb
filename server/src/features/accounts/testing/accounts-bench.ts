import { afterAll } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aBrowser } from '../../../testing/a-browser.ts';
import { aContext, testAgreement } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';

/** The application on a database of its own, with people who register; closed when the file ends. */
export async function openAccountsBench() {
  const database = await aDatabase();
  const context = aContext(database);
  const app = await buildApp(context);

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  let number = 0;

  function aRegistration(parts: Record<string, unknown> = {}) {
    number += 1;
    return {
      email: `person${number}@example.org`,
      password: 'four calm herons wade',
      legalName: 'Nguyễn Thị Ánh',
      displayName: 'Ánh',
      audienceGroup: 'regulatory',
      agreement: { id: testAgreement.id, hash: testAgreement.hash },
      ...parts,
    };
  }

  async function newestMail(to: string) {
    const mail = await context.databases.staff
      .selectFrom('outgoingMails')
      .selectAll()
      .where('recipient', '=', to)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return { ...mail, token: /token=([\w-]+)/.exec(mail.bodyText ?? '')?.[1] ?? '' };
  }

  async function counts() {
    const db = context.databases;
    const count = async (rows: Promise<readonly unknown[]>) => (await rows).length;
    return {
      people: await count(db.staff.selectFrom('people').select('id').execute()),
      users: await count(db.auth.selectFrom('authUsers').select('id').execute()),
      accounts: await count(db.auth.selectFrom('authAccounts').select('id').execute()),
      acceptances: await count(db.staff.selectFrom('agreementAcceptances').select('id').execute()),
      records: await count(db.staff.selectFrom('ledgerRecords').select('hash').execute()),
      mails: await count(db.staff.selectFrom('outgoingMails').select('id').execute()),
    };
  }

  async function aCandidate() {
    const registration = aRegistration();
    const browser = aBrowser(app);
    await browser.call('POST /api/accounts', registration);
    await browser.call('POST /api/email-verifications/confirm', {
      token: (await newestMail(registration.email)).token,
    });
    await browser.call('POST /api/session', registration);
    return { registration, browser };
  }

  return { database, context, app, aRegistration, newestMail, counts, aCandidate };
}
