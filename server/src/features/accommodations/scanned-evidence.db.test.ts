import { readdir } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { attachmentDirectory } from '../../attachments/attachment-directory.ts';
import { aClamd, eicar } from '../../testing/a-clamd.ts';
import { openAccommodationsBench } from '../../testing/accommodations-bench.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

const clamd = await aClamd();
const { context, database, call, ask, givePaper } = await openAccommodationsBench({
  CMDSP_CLAMD: `${clamd.scanner.host}:${clamd.scanner.port}`,
});
afterAll(async () => clamd.close());

type Own = { requests: { id: string; evidence: { name: string }[] }[] };

async function papersOf(person: { readonly cookie: string }, id: string): Promise<string[]> {
  const { requests } = (await call(person, 'GET', '/api/accommodations/mine')).json<Own>();
  return requests.find((own) => own.id === id)?.evidence.map(({ name }) => name) ?? [];
}

async function countStored(): Promise<number> {
  const folder = attachmentDirectory(context.config.dataDirectory);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

describe('a paper that a scanner looks at', () => {
  test('is kept when nothing is found, and row and ledger say that it was looked at and what is stored', async () => {
    const person = await signInAs(context);
    const id = await ask(person);

    const { answer, evidence } = await givePaper(person, id, 'A paper of 22 letters.');

    expect(answer.statusCode).toBe(200);
    expect(clamd.seen.at(-1)).toBe(22);
    const [row] = await withClient(database.connectionString, async (client) => {
      const found = `select e.is_scanned, e.sha256, l.body::jsonb #>> '{data,isScanned}' as told, l.body::jsonb #>> '{data,sha256}' as recorded
        from cmdsp.accommodation_evidence e join cmdsp.ledger_records l on l.body::jsonb #>> '{data,evidence}' = e.id::text
        where e.id = $1`;
      return (await client.query<Record<string, unknown>>(found, [evidence])).rows;
    });
    expect(row).toMatchObject({ is_scanned: true, told: 'true', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(row?.['recorded']).toBe(row?.['sha256']);
  });

  test('is refused in a sentence that names the finding; nothing of it is kept, and the request stands as it was', async () => {
    const person = await signInAs(context);
    const id = await ask(person);
    const before = await countStored();

    const { answer } = await givePaper(person, id, eicar);

    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'file-refused',
      detail: 'The virus scanner found Eicar-Signature in this file. Nothing of it was kept.',
    });
    expect(await papersOf(person, id)).toEqual([]);
    expect(await countStored()).toBe(before);
  });

  test('is not kept while the scanner cannot say, and is taken the next time under the same id', async () => {
    const person = await signInAs(context);
    const id = await ask(person);
    const url = `/api/accommodations/${id}/evidence/${context.newId()}?name=paper.txt`;
    const paper = Buffer.from('A paper.');
    clamd.say('INSTREAM size limit exceeded. ERROR');

    const refused = await call(person, 'PUT', url, paper);
    clamd.say(null);
    const meanwhile = await papersOf(person, id);
    const taken = await call(person, 'PUT', url, paper);

    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({
      code: 'file-not-kept',
      detail: expect.stringContaining('Try again in a few minutes.') as string,
    });
    expect(meanwhile).toEqual([]);
    expect(taken.statusCode).toBe(200);
    expect(await papersOf(person, id)).toEqual(['paper.txt']);
  });
});
