import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { loadSecrets } from '../secrets.ts';
import { openDocument } from '../writing/open-document.ts';
import { takeWriter } from '../writing/take-writer.ts';
import { anExamCatalogue } from './a-bank.ts';
import { aContext } from './a-context.ts';
import { aDurableDatabase } from './a-durable-database.ts';
import { type SavingWriter, savingWriter } from './saving-writer.ts';
import { signInAs } from './sign-in-as.ts';
import { startExamServer } from './start-exam-server.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

export type WritingReport = {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Receipts that a writer holds and the database does not. */
  readonly lost: number;
  /** Documents whose text is older than the last acknowledged one, or whose chain has a gap. */
  readonly broken: readonly string[];
};

/**
 * Lets writers save over HTTP, kills the server with -9 again and again, and looks after each kill whether the database
 * holds every receipt that a writer holds. Stops at the first loss.
 */
export async function runWritingFaults(options: {
  readonly writers: number;
  readonly rounds: number;
  readonly acknowledge: 'after-commit' | 'before-commit';
}): Promise<WritingReport> {
  const { acknowledge } = options;
  const database = await aDurableDatabase();
  const secretsFile = join(makeTemporaryDirectory(), 'secrets.json');
  const secrets = await loadSecrets(secretsFile);
  const context = aContext(database, { secrets, catalogue: anExamCatalogue() });
  const writers = await openWriters(context, options.writers);
  const urls = { auth: database.url('auth'), candidate: database.url('candidate'), staff: database.url('staff') };
  const start = () => startExamServer({ urls, secretsFile, acknowledge });
  let server = await start();
  let standby: ReturnType<typeof start> | null = start();
  let isOver = false;
  const running = Promise.all(
    writers.map((writer) => writer.run({ origin: () => server.origin, isOver: () => isOver })),
  );
  let lost = 0;
  let round = 0;
  try {
    while (round < options.rounds && lost === 0) {
      round += 1;
      await Promise.race([savesFlow(writers), running]);
      await server.kill();
      server = standby === null ? await start() : await standby;
      standby = round < options.rounds ? start() : null;
      lost = await countLost(writers, context);
    }
    isOver = true;
    await running;
    const acknowledged = countAll(writers);
    return { rounds: round, acknowledged, lost, broken: lost > 0 ? [] : await findBroken(writers, context) };
  } finally {
    isOver = true;
    await server.kill();
    await standby?.then((spare) => spare.kill());
    await context.sittings.close();
    await context.databases.close();
    await database.drop();
  }
}

async function openWriters(context: Context, count: number): Promise<readonly SavingWriter[]> {
  const writers: SavingWriter[] = [];
  for (let one = 0; one < count; one += 1) {
    const { personId, cookie } = await signInAs(context);
    const { id } = await asPerson(context.databases.candidate, personId, async (tx) => {
      const words = { least: 0, most: 400 };
      const opened = await openDocument(tx, { personId, kind: 'assignment', subject: 'module-1', words });
      await takeWriter(tx, { id: opened.id, personId, holder: 'test-profile' });
      return opened;
    });
    writers.push(savingWriter({ documentId: id, cookie, random: Math.random }));
  }
  return writers;
}

/** Waits until saves flow again, then a moment more, so that the kill comes at any point of a commit. */
async function savesFlow(writers: readonly SavingWriter[]): Promise<void> {
  const enough = countAll(writers) + 40;
  const giveUpAt = performance.now() + 20_000;
  while (countAll(writers) < enough && performance.now() < giveUpAt) await sleep(5);
  await sleep(Math.random() * 100);
}

function countAll(writers: readonly SavingWriter[]): number {
  return writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
}

async function countLost(writers: readonly SavingWriter[], { databases }: Context): Promise<number> {
  const held = writers.flatMap(({ acknowledged }) => acknowledged.map(({ hash }) => hash));
  const rows = await databases.staff.selectFrom('documentReceipts').select('hash').execute();
  const stored = new Set(rows.map(({ hash }) => hash));
  return held.filter((hash) => !stored.has(hash)).length;
}

async function findBroken(writers: readonly SavingWriter[], { databases }: Context): Promise<string[]> {
  const broken: string[] = [];
  for (const { documentId, acknowledged } of writers) {
    const row = await databases.staff
      .selectFrom('documents')
      .select(['revision', 'body', 'saves'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow();
    const receipts = await databases.staff
      .selectFrom('documentReceipts')
      .select(['previousHash', 'hash'])
      .where('documentId', '=', documentId)
      .orderBy('save')
      .execute();
    const last = acknowledged.at(-1);
    if (row.revision < (last?.revision ?? 0)) broken.push(`${documentId} is behind its receipts`);
    if (row.revision === last?.revision && !JSON.stringify(row.body).includes(last.text))
      broken.push(`${documentId} holds other words`);
    const isChained = receipts.every(({ previousHash }, index) => previousHash === (receipts[index - 1]?.hash ?? null));
    if (!isChained || receipts.length !== row.saves) broken.push(`${documentId} has a gap in its chain`);
  }
  return broken;
}
