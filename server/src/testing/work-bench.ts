import { randomUUID } from 'node:crypto';
import type { EndpointKey } from '@cmdsp/contract';
import type { DocumentBody } from '@cmdsp/documents';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import { aBrowser, type Answered } from './a-browser.ts';
import { aCatalogue } from './a-catalogue.ts';
import { aContext } from './a-context.ts';
import { aDatabase, type TestDatabase } from './a-database.ts';
import { anAssignment } from './an-assignment.ts';
import { type SignedIn, signInAs } from './sign-in-as.ts';
import { withClient } from './with-client.ts';

/** A running application with two assignments, for tests of marked work. */
export type WorkBench = {
  readonly database: TestDatabase;
  readonly context: Context;
  readonly app: App;
  readonly call: (who: SignedIn, key: string, body?: unknown) => Promise<Answered>;
  /** Sends bytes as a file under an id. */
  readonly send: (who: SignedIn, url: string, bytes: Buffer) => Promise<Answered>;
  readonly query: (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;
  /** A candidate who has begun the assignment of module 1 and saved these words. */
  readonly aWriter: (words?: string) => Promise<Writer>;
  /** Saves another text of a writer. */
  readonly write: (writer: Pick<Writer, 'who' | 'documentId'>, words: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Writer = { readonly who: SignedIn; readonly submissionId: string; readonly documentId: string };

/** Seven words: enough for the assignment of the bench. */
export const enoughWords = 'Three departments answer for the pumps together.';

/** A document of one paragraph. */
export function aBody(text: string): DocumentBody {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** Opens it on a database of its own. */
export async function aWorkBench(parts: Partial<Context> = {}): Promise<WorkBench> {
  const database = await aDatabase();
  const catalogue = {
    ...aCatalogue(),
    assignments: [anAssignment(), anAssignment({ module: 2, title: 'Another page' })],
  };
  const context = aContext(database, { catalogue, ...parts });
  const app = await buildApp(context);
  const call: WorkBench['call'] = async (who, key, body) => aBrowser(app, who.cookie).call(key as EndpointKey, body); // addresses with ids
  const write: WorkBench['write'] = async ({ who, documentId }, words) => {
    const taken = await call(who, `POST /api/documents/${documentId}/writer`, { holder: 'test-browser' });
    const { fence } = taken.body as { fence: number }; // as the contract says
    await call(who, `PUT /api/documents/${documentId}`, { changes: [{ fence, revision: 1, body: aBody(words) }] });
  };
  return {
    database,
    context,
    app,
    call,
    write,
    send: async (who, url, payload) => {
      const headers = { cookie: who.cookie, 'content-type': 'application/octet-stream' };
      const response = await app.inject({ method: 'PUT', url, payload, headers });
      return { status: response.statusCode, body: response.json(), headers: response.headers };
    },
    query: async (text, values = []) =>
      withClient(database.connectionString, async (client) => {
        await client.query('set search_path = cmdsp');
        return (await client.query<Record<string, unknown>>(text, [...values])).rows;
      }),
    aWriter: async (words = enoughWords) => {
      const who = await signInAs(context);
      const begun = await call(who, 'POST /api/assignments/1/rounds');
      const writer = { who, ...(begun.body as { submissionId: string; documentId: string }) }; // as the contract says
      await write(writer, words);
      return writer;
    },
    close: async () => {
      await app.close();
      await context.sittings.close();
      await context.databases.close();
      await database.drop();
    },
  };
}

/** What the check page shows of each text, to be sent back with the hand-in. */
export async function seenAtCheck(bench: WorkBench, { who, submissionId }: Writer): Promise<Record<string, unknown>> {
  const check = await bench.call(who, `GET /api/submissions/${submissionId}/check`);
  const { texts } = check.body as { texts: { documentId: string; seen: unknown }[] }; // as the contract says
  return Object.fromEntries(texts.map((text) => [text.documentId, text.seen]));
}

/** Hands in as the check page shows it. */
export async function handInAsSeen(bench: WorkBench, writer: Writer): Promise<Answered> {
  const seen = await seenAtCheck(bench, writer);
  return bench.call(writer.who, `POST /api/submissions/${writer.submissionId}/hand-in`, { seen });
}

/** An address for a new file beside a submission. */
export function newFileAddress(submissionId: string, name: string): string {
  return `/api/submissions/${submissionId}/files/${randomUUID()}?name=${encodeURIComponent(name)}`;
}
