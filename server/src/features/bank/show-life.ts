import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { countTry } from '../../accounts/limits.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { listVoices } from './list-voices.ts';
import { findNewestStatistics } from '../../statistics/find-newest-statistics.ts';
import { lifeEvents } from './life-events.ts';
import { questionsOf } from './present-row.ts';
import { listComments, listRevisions, listSteps } from './queries.ts';

/**
 * The life of an entry, told from what was written down and nothing else: revisions, steps, comments, panels,
 * forms, statistics.
 * @throws Problem `not-found`, `too-many-requests`
 */
export async function showLife(context: Context, { personId, id }: { readonly personId: string; readonly id: string }) {
  await countTry(context, { limit: 'bank-reading-person', subject: personId });
  return context.databases.staff.transaction().execute(async (tx) => {
    const revisions = await listRevisions(tx, id);
    const newest = revisions[0];
    if (newest === undefined) throw new Problem('not-found', 'The bank has no such question.');
    await recordBankReading(tx, { personId, what: `${id}, its life`, entryId: id });
    const forms = await listFormsWith(tx, id);
    const { content, kind } = newest;
    return {
      id,
      kind,
      title: 'questions' in content ? content.title : content.stem,
      sources: questionsOf(content).map(({ source: { document, clause, date } }) => ({
        document,
        clause: clause ?? null,
        date,
      })),
      events: lifeEvents({
        revisions,
        steps: await listSteps(tx, id),
        comments: await listComments(tx, id),
        forms,
        ...(await listVoices(
          tx,
          questionsOf(content).map((question) => question.id),
        )),
        panels: await listPanelResults(
          tx,
          questionsOf(content).map((question) => question.id),
        ),
      }),
      forms: forms.map(({ createdAt, ...form }) => ({ ...form, frozenAt: createdAt.toISOString() })),
      statistics: await findStatistics(
        tx,
        questionsOf(content).map((question) => question.id),
      ),
      readers: await countReaders(tx, id),
      ledgerHead: await findHead(tx, id),
    };
  });
}

/** Forms that hold the entry, and how many sittings of each have begun. */
async function listFormsWith(tx: Tx, id: string) {
  const { rows } = await sql<{ id: string; title: string; kind: string; createdAt: Date; sittings: number }>`
    select f.id, f.title, f.kind, f.created_at,
      (select count(*)::int from sittings s where s.form_id = f.id and s.started_at is not null) as sittings
    from forms f join form_keys k on k.form_id = f.id
    where ${id} = any (k.question_ids) order by f.created_at`.execute(tx);
  return rows;
}

/** What panels found about the questions of the entry. */
async function listPanelResults(tx: Tx, questionIds: readonly string[]) {
  return tx
    .selectFrom('panelResults')
    .innerJoin('panels', 'panels.id', 'panelResults.panelId')
    .select(['questionId', 'difficulty', 'spread', 'judges', 'foundAt', 'panels.title', 'panels.isSimulated'])
    .where('questionId', 'in', [...questionIds])
    .execute();
}

/** What the newest statistics say about these questions, in the wordings that were sat. */
async function findStatistics(tx: Tx, questionIds: readonly string[]) {
  const newest = await findNewestStatistics(tx);
  if (newest === null) return null;
  const own = newest.questions.filter(({ id }) => questionIds.includes(id));
  return {
    untilAt: newest.untilAt,
    questions: own.map(({ id, textHash, forms, difficulty, discrimination }) => ({
      id,
      textHash,
      forms,
      difficulty,
      discrimination,
    })),
  };
}

async function countReaders(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ readers: number }>`
    select count(distinct person_id)::int as readers from bank_readings where entry_id = ${id}`.execute(tx);
  return rows[0]?.readers ?? 0;
}

async function findHead(tx: Tx, id: string) {
  const head = await tx
    .selectFrom('ledgerHeads')
    .select(['sequence', 'hash'])
    .where('streamKind', '=', 'bank-entry')
    .where('streamId', '=', id)
    .executeTakeFirst();
  return head === undefined ? null : { sequence: Number(head.sequence), hash: head.hash };
}
