import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { hashPassword } from '../../../accounts/hash-password.ts';
import { buildApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import type { Context } from '../../../context.ts';
import { newId } from '../../../db/uuid.ts';
import { verifyLedger } from '../../../ledger/checkpoints/verify-ledger.ts';
import { openSigner } from '../../../ledger/signer.ts';
import { aBrowser } from '../../../testing/a-browser.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';
import { withClient } from '../../../testing/with-client.ts';

/** What everybody in these tests signs in with. */
export const password = 'four calm herons wade';

/** Every row of the database as text in which one of the words stands, with its table. */
export async function findTraces(where: TestDatabase, words: readonly string[]): Promise<readonly string[]> {
  return withClient(where.connectionString, async (client) => {
    const tables = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'cmdsp'::regnamespace and relkind = 'r'",
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rowCount } = await client.query(
        `select 1 from cmdsp."${name}" r where exists (select from unnest($1::text[]) w where position(w in r::text) > 0) limit 1`,
        [words],
      );
      if (rowCount !== 0) found.push(name);
    }
    return found;
  });
}

/** The application with an officer on a database of its own, closed when the file ends. */
export async function openPrivacyBench() {
  const folder = await mkdtemp(join(tmpdir(), 'cmdsp-privacy-'));
  const database = await aDatabase();
  const context = aContext(database, { config: readConfig({ CMDSP_DATA: folder }, []) });
  const app = await buildApp(context);
  const officer = await signInAs(context, { roles: ['officer'], legalName: 'Olga Officer' });

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Somebody with a password. */
  async function aPerson(legalName = 'Nguyễn Thị Hoa'): Promise<SignedIn> {
    const person = await signInAs(context, { legalName });
    await context.databases.auth
      .insertInto('authAccounts')
      .values({
        id: newId(),
        userId: person.personId,
        accountId: person.personId,
        providerId: 'credential',
        password: await hashPassword(password),
      })
      .execute();
    return person;
  }
  const ask = (person: SignedIn, givesUpCertificate = false) =>
    aBrowser(app, person.cookie).call('POST /api/privacy/erasure', { password, givesUpCertificate });
  const mine = async (person: SignedIn) =>
    (await aBrowser(app, person.cookie).call('GET /api/privacy/mine')).body as {
      erasure: object | null;
      grounds: { kind: string }[];
    }; // as the contract says

  /** Lets the time to think again be over. */
  async function letTimePass(personId: string): Promise<void> {
    await withClient(database.connectionString, (client) =>
      client.query(
        `update cmdsp.erasure_requests set asked_at = asked_at - interval '20 days', due_at = due_at - interval '20 days'
       where person_id = $1`,
        [personId],
      ),
    );
  }

  /** Whether every chain of the ledger holds. */
  async function isLedgerIntact(someContext: Context): Promise<boolean> {
    const { publicKey } = openSigner(context.secrets.checkpointKey);
    return (await verifyLedger({ db: someContext.databases.staff, directory: '/nonexistent', publicKey })).isIntact;
  }

  return { isLedgerIntact, database, context, app, folder, officer, aPerson, ask, mine, letTimePass };
}
