import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CheckpointVerdict,
  type Head,
  type PublicKey,
  type Stream,
  verifyChain,
  verifyCheckpoint,
} from '@cmdsp/ledger';
import type { Database } from '../../db/database.ts';
import { verifySignature } from '../verify-signature.ts';
import { fromRecordRow } from '../record-row.ts';
import { sha256 } from '../sha256.ts';

/** What was checked and what does not hold. */
export type LedgerReport = {
  readonly isIntact: boolean;
  readonly streams: number;
  readonly records: number;
  readonly checkpoints: number;
  readonly faults: readonly string[];
};

/**
 * Checks every stream of the ledger against its hashes and its head, and the heads against every checkpoint that was
 * written outside the database. Reads stream by stream, so that its memory does not grow with the ledger.
 */
export async function verifyLedger(options: {
  readonly db: Database;
  readonly directory: string;
  readonly publicKey: PublicKey;
}): Promise<LedgerReport> {
  const { db, directory, publicKey } = options;
  const rows = await db.selectFrom('ledgerHeads').selectAll().orderBy('streamKind').orderBy('streamId').execute();
  const heads = rows.map(({ streamKind, streamId, sequence, hash }): Head => ({
    stream: { kind: streamKind, id: streamId },
    sequence: Number(sequence),
    hash,
  }));
  const faults: string[] = [];
  const hashes = new Map<string, readonly string[]>();
  let records = 0;
  for (const head of heads) {
    const chain = await readStream(db, head.stream);
    records += chain.length;
    const verdict = verifyChain({ stream: head.stream, records: chain, hash: sha256 });
    if (verdict.kind === 'broken')
      faults.push(`${nameOf(head.stream)}: record ${verdict.sequence} is broken (${verdict.reason})`);
    else if (verdict.head?.hash !== head.hash) faults.push(`${nameOf(head.stream)}: the head is not the last record`);
    hashes.set(
      nameOf(head.stream),
      chain.map(({ hash }) => hash),
    );
  }
  const orphans = await db
    .selectFrom('ledgerRecords as r')
    .leftJoin('ledgerHeads as h', (join) =>
      join.onRef('h.streamKind', '=', 'r.streamKind').onRef('h.streamId', '=', 'r.streamId'),
    )
    .select(['r.streamKind', 'r.streamId'])
    .distinct()
    .where('h.hash', 'is', null)
    .execute();
  faults.push(...orphans.map(({ streamKind, streamId }) => `${streamKind} ${streamId}: records without a head`));
  const lines = await readCheckpoints(directory);
  const hashAt = (stream: Stream, sequence: number) => hashes.get(nameOf(stream))?.[sequence - 1] ?? null;
  let previousHash: string | null = null;
  for (const { where, value } of lines) {
    const verdict = verifyCheckpoint({
      checkpoint: value,
      heads,
      hashAt,
      publicKey,
      hash: sha256,
      verify: verifySignature,
    });
    const fault = faultOf(verdict);
    if (fault !== null) faults.push(`checkpoint ${where}: ${fault}`);
    const { previousHash: named = null, hash = null } = (value ?? {}) as {
      previousHash?: string | null;
      hash?: string;
    }; // judged above
    if (named !== null && named !== previousHash) faults.push(`checkpoint ${where}: a checkpoint before it is missing`);
    previousHash = hash;
  }
  return { isIntact: faults.length === 0, streams: heads.length, records, checkpoints: lines.length, faults };
}

async function readStream(db: Database, { kind, id }: Stream) {
  const rows = await db
    .selectFrom('ledgerRecords')
    .selectAll()
    .where('streamKind', '=', kind)
    .where('streamId', '=', id)
    .orderBy('sequence')
    .execute();
  return rows.map(fromRecordRow);
}

async function readCheckpoints(
  directory: string,
): Promise<readonly { readonly where: string; readonly value: unknown }[]> {
  const files = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.jsonl')).sort();
  const lines = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(directory, name), 'utf8');
      return text
        .split('\n')
        .flatMap((line, index) => (line === '' ? [] : [{ where: `${name}:${index + 1}`, value: parsed(line) }]));
    }),
  );
  return lines.flat();
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function faultOf(verdict: CheckpointVerdict): string | null {
  if (verdict.kind === 'intact') return null;
  if (verdict.kind === 'missing-stream') return `${nameOf(verdict.stream)} is gone from the ledger`;
  if (verdict.kind === 'cut-tail')
    return `${nameOf(verdict.stream)} had ${verdict.seen} records and has ${verdict.found} now`;
  if (verdict.kind === 'rewritten')
    return `${nameOf(verdict.stream)} was rewritten at or before record ${verdict.sequence}`;
  return verdict.kind;
}

function nameOf({ kind, id }: Stream): string {
  return `${kind} ${id}`;
}
