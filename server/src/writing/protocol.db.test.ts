import { type DocumentBody, emptyBody } from '@cmdsp/documents';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import type { Tx } from '../db/database.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { openDocument } from './open-document.ts';
import { saveDocument } from './save-document.ts';
import { takeWriter } from './take-writer.ts';

const runs = 60;
let database: TestDatabase;
let context: Context;
let personId: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  ({ personId } = await signInAs(context));
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

/** What two windows do: steps one after the other, those of one step at the same time. A replay sends anything again. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('write' as const), window: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('replay' as const), which: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take' as const), window: fc.nat(1) }) },
);
const scenario = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 12 });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Sent = { readonly fence: number; readonly revision: number; readonly body: DocumentBody };

const within = <Value>(work: (tx: Tx) => Promise<Value>) => asPerson(context.databases.candidate, personId, work);

const bodyOf = (text: string): DocumentBody => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function play(id: string, steps: readonly (readonly Step[])[]) {
  const fences = [1, 0];
  let revision = 0;
  const sent: Sent[] = [];
  const applied = new Map<string, { readonly change: Sent; readonly hash: string }>();
  const stale: Sent[] = [];
  const send = async (change: Sent) => {
    const saved = await within((tx) =>
      saveDocument(tx, {
        id,
        personId,
        changes: [{ ...change, body: JSON.parse(JSON.stringify(change.body)) }],
        signer: context.sittings.signer,
      }),
    );
    const outcome = saved?.outcomes[0];
    if (outcome?.kind === 'stale-fence') stale.push(change);
    if (outcome?.kind !== 'applied') return;
    const key = `${change.fence}/${change.revision}`;
    const before = applied.get(key);
    if (before !== undefined && before.hash !== outcome.receipt.hash) throw new Error(`Two receipts for ${key}`);
    applied.set(key, { change, hash: outcome.receipt.hash });
  };
  const take = async (window: number) => {
    const { fence } = await within((tx) => takeWriter(tx, { id, personId, holder: `window-${window}` }));
    fences[window] = fence;
  };
  await take(0);
  for (const together of steps) {
    const sending: Promise<void>[] = [];
    for (const one of together) {
      if (one.kind === 'take') {
        await Promise.all(sending.splice(0));
        await take(one.window);
        continue;
      }
      if (one.kind === 'write') {
        revision += 1;
        // A window that never had the right to write sends under the first fence all the same.
        sent.push({ fence: fences[one.window] || 1, revision, body: bodyOf(`Text ${revision}`) });
      }
      const change = one.kind === 'write' ? sent.at(-1) : sent[one.which % Math.max(1, sent.length)];
      if (change !== undefined) sending.push(send(change));
    }
    await Promise.all(sending);
  }
  return { applied: [...applied.values()], stale };
}

// beyond.md: complaint 1
test(`loses nothing acknowledged in ${runs} random runs of two windows`, { timeout: 180_000 }, async () => {
  let run = 0;
  let strays = 0;

  await fc.assert(
    fc.asyncProperty(scenario, async (steps) => {
      run += 1;
      const words = { least: 0, most: 100 };
      const { id } = await within((tx) =>
        openDocument(tx, { personId, kind: 'assignment', subject: `run-${run}`, words }),
      );
      const { applied, stale } = await play(id, steps);

      const { row, receipts, kept } = await within(async (tx) => ({
        row: await tx.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
        receipts: await tx
          .selectFrom('documentReceipts')
          .selectAll()
          .where('documentId', '=', id)
          .orderBy('save')
          .execute(),
        kept: await tx.selectFrom('documentStrays').selectAll().where('documentId', '=', id).execute(),
      }));

      const hashes = receipts.map(({ hash }) => hash);
      expect(applied.filter(({ hash }) => !hashes.includes(hash))).toEqual([]);
      const last = applied
        .map(({ change }) => change)
        .sort((one, other) => other.fence - one.fence || other.revision - one.revision)[0];
      expect({ body: row.body, isSaved: row.savedAt !== null }).toEqual({
        body: last?.body ?? emptyBody,
        isSaved: last !== undefined,
      });
      for (const { fence, revision, body } of stale)
        expect(kept).toContainEqual(expect.objectContaining({ fence, revision, body }));
      expect(new Set(kept.map(({ fence, revision }) => `${fence}/${revision}`)).size).toBe(kept.length);
      expect(receipts.map(({ previousHash }) => previousHash)).toEqual(
        [null, ...hashes.slice(0, -1)].slice(0, receipts.length),
      );
      strays += kept.length;
    }),
    { numRuns: runs, endOnFailure: true },
  );

  expect(strays).toBeGreaterThan(0);
});
