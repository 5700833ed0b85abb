import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { listRevisions } from './queries.ts';
import { emptyContent } from './empty-content.ts';

/** Where a draft begins. */
export type DraftStart =
  | { readonly from: 'nothing'; readonly kind: 'question' | 'set'; readonly domain: number }
  | { readonly from: 'revision'; readonly entryId: string; readonly revision: number };

/**
 * Begins a draft under the next free name of its domain, or as a copy of a revision; who has a draft of that entry gets
 * it back. A copy is a reading of the bank, and is written down as one. @throws Problem `not-found`, `too-many-requests`
 */
export async function beginDraft(
  context: Context,
  { personId, start }: { readonly personId: string; readonly start: DraftStart },
): Promise<{ id: string }> {
  if (start.from === 'revision') await countTry(context, { limit: 'bank-reading-person', subject: personId });
  return context.databases.staff.transaction().execute(async (tx) => {
    // Two authors who begin at once get two names.
    await sql`select pg_advisory_xact_lock(hashtext('cmdsp-bank-names'))`.execute(tx);
    const begun = start.from === 'nothing' ? await beginNew(tx, personId, start) : await beginFrom(tx, personId, start);
    const open = await tx
      .selectFrom('bankDrafts')
      .select('id')
      .where('writtenBy', '=', personId)
      .where('entryId', '=', begun.entryId)
      .executeTakeFirst();
    if (open !== undefined) return open;
    const id = newId();
    await tx
      .insertInto('bankDrafts')
      .values({ id, writtenBy: personId, ...begun, content: JSON.stringify(begun.content) })
      .execute();
    return { id };
  });
}

async function beginFrom(tx: Tx, personId: string, { entryId, revision }: Extract<DraftStart, { from: 'revision' }>) {
  const found = (await listRevisions(tx, entryId)).find((one) => one.revision === revision);
  if (found === undefined) throw new Problem('not-found', 'There is no such revision.');
  const what = `${entryId}, revision ${revision}, copied into a draft`;
  await recordBankReading(tx, { personId, what, entryId, isLive: found.state !== 'draft' });
  return { entryId, kind: found.kind, basedOn: revision, content: found.content };
}

async function beginNew(tx: Tx, personId: string, { kind, domain }: Extract<DraftStart, { from: 'nothing' }>) {
  const { legalName } = await tx
    .selectFrom('people')
    .select('legalName')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const entryId = await freeName(tx, kind === 'question' ? `d${domain}-` : `set-${domain}`);
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  return { entryId, kind, basedOn: null, content: emptyContent({ id: entryId, kind, domain, by: legalName, today }) };
}

/** The next number after the highest one that an entry or somebody's draft has. */
async function freeName(tx: Tx, prefix: string): Promise<string> {
  const { rows } = await sql<{ highest: number | null }>`
    select max(substring(id from ${prefix.length + 1}::int)::int) as highest from (
      select id from bank_entries union all select entry_id from bank_drafts) names
    where id ~ ${`^${prefix}[0-9]{1,4}$`}`.execute(tx);
  const next = (rows[0]?.highest ?? 0) + 1;
  return `${prefix}${prefix.startsWith('d') ? String(next).padStart(2, '0') : next}`;
}
