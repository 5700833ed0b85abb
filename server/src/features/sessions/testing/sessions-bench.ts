import { afterAll, expect } from 'vitest';
import { totpCode } from '../../../accounts/totp.ts';
import { buildApp } from '../../../app.ts';
import { createAccount } from '../../../accounts/create-account.ts';
import { hashPassword } from '../../../accounts/hash-password.ts';
import { grantRole } from '../../../accounts/grant-role.ts';
import type { StaffRole } from '../../../http/viewer.ts';
import { aBrowser, type TestBrowser } from '../../../testing/a-browser.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';

/** What everybody in these tests signs in with. */
export const password = 'four calm herons wade';

/** The cookie that carries a session. */
export const sessionCookie = 'cmdsp.session_token';

/** The application on a database of its own, with accounts that can sign in; closed when the file ends. */
export async function openSessionsBench() {
  const database = await aDatabase();
  const context = aContext(database);
  const app = await buildApp(context);
  const passwordHash = await hashPassword(password);

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  let number = 0;

  async function anAccount(roles: readonly StaffRole[] = []) {
    number += 1;
    const email = `s${number}@example.org`;
    const names = { legalName: 'Zoë Müller', displayName: 'Zoë', audienceGroup: 'other' } as const;
    const account = { ...names, email, passwordHash, isEmailVerified: true, agreement: context.agreements.current() };
    const personId = await context.databases.auth.transaction().execute(async (tx) => {
      const id = await createAccount(tx, { secrets: context.secrets, account });
      for (const role of roles) await grantRole(tx, { personId: id ?? '', role, grantedBy: null, reason: 'test' });
      return id ?? '';
    });
    return { email, password, personId };
  }

  /** Sets up an authenticator app; the confirming code is of the step before, so that the present one is still unused. */
  async function setUp(browser: TestBrowser) {
    // A step that ends within the test would make its codes older than the test thinks.
    const leftMs = 30_000 - (Date.now() % 30_000);
    if (leftMs < 4000) await new Promise((resolve) => setTimeout(resolve, leftMs));
    const begun = await browser.call('POST /api/account/second-factor', { password });
    const { secret, backupCodes } = begun.body as { secret: string; backupCodes: string[] }; // as the contract says
    const confirmed = await browser.call('POST /api/account/second-factor/confirm', {
      code: totpCode(secret, Date.now() - 30_000),
    });
    expect(confirmed.status).toBe(204);
    // Tests that try the code of the step before use it for the first time.
    await context.databases.auth.deleteFrom('authUsedCodes').execute();
    return { secret, backupCodes };
  }

  async function withSecondFactor(roles: readonly StaffRole[] = []) {
    const account = await anAccount(roles);
    const browser = aBrowser(app);
    await browser.call('POST /api/session', account);
    return { account, browser, ...(await setUp(browser)) };
  }

  return { context, app, anAccount, setUp, withSecondFactor };
}
