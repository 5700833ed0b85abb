import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { QuestionStatus } from '@cmdsp/questions';
import { newId } from '../../db/uuid.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/** Where revisions wait for somebody, in whose role, and how a message says it. */
const queues: Partial<Record<QuestionStatus, { readonly role: 'author' | 'officer'; readonly title: string }>> = {
  'technical-review': { role: 'author', title: 'Questions wait for technical review' },
  'editorial-review': { role: 'author', title: 'Questions wait for editorial review' },
  approved: { role: 'officer', title: 'Approved questions wait for you' },
};

/** What the writer of a revision hears when it gets there. */
const outcomes: Partial<Record<QuestionStatus, (id: string) => { readonly title: string; readonly body: string }>> = {
  draft: (id) => ({ title: `${id} came back to you`, body: 'The reason and the comments stand beside the question.' }),
  live: (id) => ({ title: `${id} is accepted`, body: 'It is live from now on.' }),
};

type Moved = {
  readonly entryId: string;
  readonly to: QuestionStatus;
  readonly writtenBy: string | null;
  /** Who may not take the next step besides the writer: whoever took the one before. */
  readonly takenBy: string;
};

/**
 * Tells whoever may take the next step that something waits, once a day and queue, and the writer what came of their
 * revision. Messages leave the bank, so nothing of a question is in them but its name. Staff role.
 */
export async function tellOfStep(tx: Tx, { entryId, to, writtenBy, takenBy }: Moved): Promise<void> {
  const queue = queues[to];
  if (queue !== undefined) {
    const day = new Date(await databaseNow(tx)).toISOString().slice(0, 10);
    const { rows } = await sql<{ personId: string }>`
      select distinct person_id from role_grants g where role = ${queue.role} and revoked_at is null
        and not exists (select from role_grants f where f.person_id = g.person_id and f.role = 'facilitator' and f.revoked_at is null)`.execute(
      tx,
    );
    const free = rows.filter(({ personId }) => personId !== writtenBy && personId !== takenBy);
    await notify(
      tx,
      free.map(({ personId }) => ({
        personId,
        kind: 'bank',
        eventKey: `bank-queue:${to}:${day}`,
        title: queue.title,
        body: 'You hear of it once a day at most, however many come.',
        path: `/staff/bank?state=${to}`,
      })),
    );
  }
  const outcome = outcomes[to];
  if (outcome === undefined || writtenBy === null || writtenBy === takenBy) return;
  const path = `/staff/bank/entries/${entryId}`;
  await notify(tx, [
    { personId: writtenBy, kind: 'bank', eventKey: `bank-step:${newId()}`, path, ...outcome(entryId) },
  ]);
}

/** Tells the writer of a revision, and everybody in the thread, of a comment by somebody else. Staff role. */
export async function tellOfComment(
  tx: Tx,
  comment: {
    readonly id: string;
    readonly entryId: string;
    readonly revision: number;
    readonly threadId: string | null;
    readonly personId: string;
  },
): Promise<void> {
  const { id, entryId, revision, threadId, personId } = comment;
  const { rows } = await sql<{ personId: string }>`
    select written_by as person_id from bank_revisions
      where entry_id = ${entryId} and revision = ${revision} and written_by is not null
    union
    select written_by from bank_comments where id = ${threadId}::uuid or thread_id = ${threadId}::uuid`.execute(tx);
  await notify(
    tx,
    rows
      .filter((one) => one.personId !== personId)
      .map((one) => ({
        personId: one.personId,
        kind: 'bank',
        eventKey: `bank-comment:${id}`,
        title: threadId === null ? `A comment on ${entryId} asks you` : `An answer about ${entryId}`,
        body: 'It stands beside the question.',
        path: `/staff/bank/entries/${entryId}?tab=review`,
      })),
  );
}
