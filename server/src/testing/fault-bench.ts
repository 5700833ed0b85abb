import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { receiptsFile, verifyChain, verifyReceiptChain } from '@cmdsp/ledger';
import { createDatabase } from '../db/connect.ts';
import { openDatabases } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { fromRecordRow } from '../ledger/record-row.ts';
import { sha256 } from '../ledger/sha256.ts';
import { loadSecrets } from '../secrets.ts';
import { verifySignature } from '../ledger/verify-signature.ts';
import { instant } from '@cmdsp/primitives';
import { anExamCatalogue } from './a-bank.ts';
import { aContext } from './a-context.ts';
import { aPostgresServer } from './a-postgres-server.ts';
import { verifyAnswers } from '../sittings/verify-answers.ts';
import { batchProofOf } from '../sittings/batch-proof-text.ts';
import { openRunningSittings } from './an-exam.ts';
import { type SavingCandidate, savingCandidate } from './saving-candidate.ts';
import { startExamServer } from './start-exam-server.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

export type Victim = 'server' | 'database';
export type FaultReport = {
  readonly rounds: number;
  readonly receipts: number;
  readonly lost: number;
  readonly brokenChains: readonly string[];
};

/**
 * Lets 50 candidates save over HTTP, kills the server or PostgreSQL again and again, and looks after each kill whether
 * the database holds every receipt that a candidate holds. Stops at the first loss.
 */
export async function runFaults(options: {
  readonly victim: Victim;
  readonly rounds: number;
  readonly acknowledge: 'after-commit' | 'before-commit';
}): Promise<FaultReport> {
  const { victim, rounds, acknowledge } = options;
  const postgres = await aPostgresServer();
  await createDatabase(postgres.connectionString('postgres'));
  await migrate({ connectionString: postgres.connectionString('cmdsp') });
  const urlOf = (role: string) => postgres.connectionString('cmdsp', `cmdsp_${role}`);
  const secretsFile = join(makeTemporaryDirectory(), 'secrets.json');
  const secrets = await loadSecrets(secretsFile);
  const databases = openDatabases(urlOf);
  const context = aContext({ url: urlOf }, { databases, secrets, catalogue: anExamCatalogue() });
  const sittings = await openRunningSittings(context, 50);
  const candidates = sittings.map((sitting) => savingCandidate(sitting, Math.random));
  const urls = { auth: urlOf('auth'), candidate: urlOf('candidate'), staff: urlOf('staff') };
  const start = () => startExamServer({ urls, secretsFile, acknowledge });
  let server = await start();
  // The next process starts while this one serves, as several would behind a proxy; so a round is short.
  let standby = victim === 'server' ? start() : null;
  let isOver = false;
  const running = Promise.all(
    candidates.map((candidate) => candidate.run({ origin: () => server.origin, isOver: () => isOver })),
  );
  let lost = 0;
  let round = 0;
  try {
    while (round < rounds && lost === 0) {
      round += 1;
      await Promise.race([savesFlow(candidates), running]);
      if (victim === 'server') {
        await server.kill();
        server = standby === null ? await start() : await standby;
        standby = round < rounds ? start() : null;
      } else {
        await postgres.kill();
        await postgres.start();
      }
      lost = await countLost(candidates, context.databases.staff);
    }
    isOver = true;
    await running;
    const brokenChains = await findBrokenChains(context, candidates);
    return {
      rounds: round,
      receipts: candidates.reduce((sum, { receipts }) => sum + receipts.length, 0),
      lost,
      brokenChains,
    };
  } finally {
    isOver = true;
    await server.kill();
    await standby?.then((spare) => spare.kill());
    await context.sittings.close();
    await databases.close();
    await postgres.close();
  }
}

/** Waits until saves flow again, then a moment more, so that the kill comes at any point of a commit. */
async function savesFlow(candidates: readonly SavingCandidate[]): Promise<void> {
  const count = () => candidates.reduce((sum, { receipts }) => sum + receipts.length, 0);
  const enough = count() + 100;
  const giveUpAt = performance.now() + 20_000;
  while (count() < enough && performance.now() < giveUpAt) await sleep(5);
  await sleep(Math.random() * 200);
}

type Context = ReturnType<typeof aContext>;

/** Receipts that somebody holds and the database does not; what came while we looked is looked at the next time. */
async function countLost(candidates: readonly SavingCandidate[], db: Context['databases']['staff']): Promise<number> {
  const held = candidates.flatMap(({ receipts }) => [...receipts]);
  const rows = await db.selectFrom('responses').select('hash').execute();
  const stored = new Set(rows.map(({ hash }) => hash));
  return held.filter(({ hash }) => !stored.has(hash)).length;
}

async function findBrokenChains(
  { databases, sittings }: Context,
  candidates: readonly SavingCandidate[],
): Promise<string[]> {
  const broken = (await verifyAnswers(databases.staff)).map((fault) => JSON.stringify(fault));
  for (const { sitting } of candidates) {
    const { id } = sitting;
    const rows = await databases.staff
      .selectFrom('responses')
      .selectAll()
      .where('sittingId', '=', id)
      .orderBy('sequence')
      .execute();
    const receipts = rows.map(({ at, previousHash, response, batchProof, ...row }) => ({
      ...row,
      batch: batchProofOf(batchProof),
      sitting: id,
      at: instant(at.getTime()),
      previousReceiptHash: previousHash,
      answer: JSON.parse(response) as null,
    }));
    const { publicKey, sign } = sittings.signer;
    const file = receiptsFile({ sitting: id, publicKey, receipts, hash: sha256, sign });
    const verdict = verifyReceiptChain({ file, expectedKey: publicKey, hash: sha256, verify: verifySignature });
    if (verdict.kind !== 'intact') broken.push(`receipts of ${id}: ${JSON.stringify(verdict)}`);
    const stream = { kind: 'sitting', id };
    const records = await databases.staff
      .selectFrom('ledgerRecords')
      .selectAll()
      .where('streamKind', '=', 'sitting')
      .where('streamId', '=', id)
      .orderBy('sequence')
      .execute();
    const chain = verifyChain({ stream, records: records.map(fromRecordRow), hash: sha256 });
    if (chain.kind !== 'intact') broken.push(`ledger of ${id}: ${JSON.stringify(chain)}`);
  }
  return broken;
}
