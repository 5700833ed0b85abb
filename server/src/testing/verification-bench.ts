import { isJsonObject, type JsonObject } from '@cmdsp/credentials';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import { aContext } from './a-context.ts';
import { aDatabase } from './a-database.ts';
import { passEverything } from './certify.ts';
import { type SignedIn, signInAs } from './sign-in-as.ts';

/** A service with an officer, for tests of verification. */
export type VerificationBench = {
  readonly context: Context;
  readonly app: App;
  readonly officer: SignedIn;
  readonly legalName: string;
  /** Awards a certificate to somebody new through the interface. */
  readonly anAward: () => Promise<{ number: string; credential: JsonObject; id: string }>;
  /** Uploads a file as a browser's form does. */
  readonly upload: (content: string | Buffer) => Promise<{ statusCode: number; body: string }>;
  readonly close: () => Promise<void>;
};

/** Opens a service on a database of its own. */
export async function openVerificationBench(): Promise<VerificationBench> {
  const legalName = 'Ελένη Παπαδοπούλου';
  const database = await aDatabase();
  const context = aContext(database, {
    config: readConfig({ CMDSP_DATA: '/nonexistent/verify', CMDSP_ISSUER_NAME: 'Test issuer' }, []),
  });
  const app = await buildApp(context);
  const officer = await signInAs(context, { roles: ['officer'] });
  async function anAward(): Promise<{ number: string; credential: JsonObject; id: string }> {
    const holder = await signInAs(context, { legalName });
    await passEverything(database, holder.personId);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/certification/certificates',
      headers: { cookie: officer.cookie },
      payload: { personId: holder.personId, reason: 'All evidence was looked at.', bankExceptionReason: null },
    });
    const row = await context.databases.staff
      .selectFrom('certificates')
      .select(['id', 'credential', 'number'])
      .where('number', '=', answer.json().number)
      .executeTakeFirstOrThrow();
    return { number: row.number, id: row.id, credential: objectOf(JSON.parse(row.credential)) };
  }

  async function upload(content: string | Buffer): Promise<{ statusCode: number; body: string }> {
    const boundary = 'test-boundary';
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="credential.json"\r\ncontent-type: application/json\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return app.inject({
      method: 'POST',
      url: '/verify',
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      remoteAddress: `10.0.0.${Math.floor(Math.random() * 250)}`,
    });
  }

  return {
    context,
    app,
    officer,
    legalName,
    anAward,
    upload,
    async close() {
      await app.close();
      await context.databases.close();
      await database.drop();
    },
  };
}

/** A value that must be an object. */
export function objectOf(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new TypeError('not an object');
  return value;
}

/** The answers of a report page in their order, as a reader sees them. */
export function answersOf(page: string): string[] {
  return [...page.matchAll(/class="answer [a-z-]+"><span aria-hidden="true">.<\/span> ([A-Za-z ]+)</g)].map(
    (match) => match[1] ?? '',
  );
}

/** The one line above the answers. */
export function conclusionOf(page: string): string {
  return /class="conclusion [a-z]+">\s*<strong>([^<]+)</.exec(page)?.[1] ?? '';
}
