import type { Bank } from '@cmdsp/content';
import type { QuestionStatus } from '@cmdsp/questions';
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { BankContent } from '../db/tables/bank.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { hashBankContent } from './hash-bank-content.ts';
import { listKnownEntries, type KnownEntry } from './list-known-entries.ts';
import { insertRevision, revisionRow } from './insert-revision.ts';
import { moveRevision } from './move-revision.ts';

/** How many entries of the files were new, changed since the last import, or gone. */
export type BankImport = { readonly added: number; readonly changed: number; readonly gone: number };

type FileEntry = { readonly kind: 'question' | 'set'; readonly content: BankContent; readonly hash: string };

/**
 * Takes the files of the bank into the tables: what is new becomes revision 1, what changed a further revision, what is
 * gone is retired. Where people have worked on an entry, a changed file only adds a draft and a file that is gone
 * changes nothing. Several processes may start at once. One ledger record says what came in.
 */
export async function importBankFiles(
  db: Database,
  { bank, isPrivate }: { readonly bank: Bank; readonly isPrivate: boolean },
): Promise<BankImport> {
  const files: readonly FileEntry[] = [
    ...bank.questions.map((content) => ({ kind: 'question' as const, content, hash: hashBankContent(content) })),
    ...bank.sets.map((content) => ({ kind: 'set' as const, content, hash: hashBankContent(content) })),
  ];
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('cmdsp-import-bank'))`.execute(tx);
    const known = await listKnownEntries(tx);
    const counts = { added: 0, changed: 0, gone: 0 };
    const fresh = files.filter(({ content }) => !known.has(content.id));
    await insertFresh(tx, { fresh, isPrivate });
    counts.added = fresh.length;
    for (const file of files) {
      const entry = known.get(file.content.id);
      if (entry === undefined) continue;
      const outcome = await importFile(tx, { file, known: entry, isPrivate });
      if (outcome !== 'same') counts[outcome] += 1;
    }
    const there = new Set(files.map(({ content }) => content.id));
    for (const entry of known.values()) {
      const isOurs = entry.bank === (isPrivate ? 'private' : 'practice');
      if (there.has(entry.id) || !isOurs || entry.isWorkedOn || entry.newest.origin !== 'files') continue;
      if (entry.newest.state === 'retired') continue;
      await moveRevision(tx, {
        ...entry.newest,
        entryId: entry.id,
        step: 'retire',
        to: 'retired',
        reason: 'Its file is gone.',
      });
      counts.gone += 1;
    }
    if (counts.added + counts.changed + counts.gone > 0) await record(tx, { files, counts, isPrivate });
    return counts;
  });
}

/** What nobody has seen before: many rows a statement, because a first start brings hundreds. */
async function insertFresh(
  tx: Tx,
  { fresh, isPrivate }: { readonly fresh: readonly FileEntry[]; readonly isPrivate: boolean },
): Promise<void> {
  const bank = isPrivate ? 'private' : 'practice';
  for (let start = 0; start < fresh.length; start += 100) {
    const part = fresh.slice(start, start + 100);
    await tx
      .insertInto('bankEntries')
      .values(part.map(({ kind, content }) => ({ id: content.id, kind, bank })))
      .execute();
    const revisions = part.map(({ content }) =>
      revisionRow({ entryId: content.id, revision: 1, content, origin: 'files', state: stateOf(content) }),
    );
    await tx.insertInto('bankRevisions').values(revisions).execute();
  }
}

async function importFile(
  tx: Tx,
  { file, known, isPrivate }: { readonly file: FileEntry; readonly known: KnownEntry; readonly isPrivate: boolean },
): Promise<'same' | 'changed'> {
  const { content } = file;
  const bank = isPrivate ? 'private' : 'practice';
  if (known.bank !== bank && !isPrivate) return 'same';
  if (known.hashes.has(file.hash) && known.bank === bank) return 'same';
  if (known.bank !== bank) await makeWay(tx, known);
  const isUntouched = !known.isWorkedOn && known.newest.origin === 'files';
  if (isUntouched && known.bank === bank && known.newest.state !== 'retired') {
    const reason = 'A newer file took its place.';
    await moveRevision(tx, { ...known.newest, entryId: content.id, step: 'replace', to: 'retired', reason });
  }
  const state = isUntouched || known.bank !== bank ? stateOf(content) : 'draft';
  await insertRevision(tx, {
    entryId: content.id,
    revision: known.newest.revision + 1,
    content,
    origin: 'files',
    state,
  });
  return 'changed';
}

/** The private bank has a question of this name: the public one of the practice bank may never stand on its forms. */
async function makeWay(tx: Tx, known: KnownEntry): Promise<void> {
  await tx.updateTable('bankEntries').set({ bank: 'private' }).where('id', '=', known.id).execute();
  const open = await tx
    .selectFrom('bankRevisions')
    .select(['revision', 'state'])
    .where('entryId', '=', known.id)
    .where('state', '<>', 'retired')
    .execute();
  for (const revision of open) {
    const reason = 'The private bank has a question of this name.';
    await moveRevision(tx, { ...revision, entryId: known.id, step: 'replace', to: 'retired', reason });
  }
}

/** Where a file says that it stands; nothing is live or approved without a named human. */
function stateOf({ status, provenance }: BankContent): QuestionStatus {
  const isBeyond = status === 'live' || status === 'approved';
  return isBeyond && provenance.accepted === null ? 'ready-for-review' : status;
}

async function record(
  tx: Tx,
  {
    files,
    counts,
    isPrivate,
  }: { readonly files: readonly FileEntry[]; readonly counts: BankImport; readonly isPrivate: boolean },
): Promise<void> {
  const listed = files.map((file) => `${file.content.id} ${file.hash}`).toSorted();
  await appendRecord(tx, {
    streamKind: 'bank',
    streamId: isPrivate ? 'private' : 'practice',
    kind: 'bank-imported',
    actor: 'system',
    body: { ...counts, entries: files.length, hash: hash('sha256', listed.join('\n'), 'hex') },
  });
}
