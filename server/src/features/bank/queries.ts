import type { QuestionStatus } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { BankContent } from '../../db/tables/bank.ts';

/** The newest revision of an entry, as lists need it. */
export type NewestRevision = {
  readonly id: string;
  readonly kind: 'question' | 'set';
  readonly revision: number;
  readonly content: BankContent;
  readonly state: QuestionStatus;
  readonly liveRevision: number | null;
  readonly author: string;
  readonly openComments: number;
};

/** Every entry of the bank in use with its newest revision, by id. */
export async function listNewest(
  db: Database | Tx,
  { isBankPrivate }: { readonly isBankPrivate: boolean },
): Promise<readonly NewestRevision[]> {
  const { rows } = await sql<NewestRevision>`
    select e.id, e.kind, r.revision, r.content, r.state, coalesce(p.display_name, r.drafted_by) as author,
      (select l.revision from bank_revisions l where l.entry_id = e.id and l.state = 'live') as live_revision,
      (select count(*)::int from bank_comments c
        where c.entry_id = e.id and c.thread_id is null and c.resolved_at is null) as open_comments
    from bank_entries e
    join lateral (select * from bank_revisions b where b.entry_id = e.id order by b.revision desc limit 1) r on true
    left join people p on p.id = r.written_by
    where e.bank = ${isBankPrivate ? 'private' : 'practice'}
    order by e.id`.execute(db);
  return rows;
}

/** All revisions of an entry, the newest first, with the names of those who had a part in them. */
export async function listRevisions(db: Database | Tx, entryId: string) {
  return db
    .selectFrom('bankRevisions as r')
    .innerJoin('bankEntries as e', 'e.id', 'r.entryId')
    .leftJoin('people as author', 'author.id', 'r.writtenBy')
    .leftJoin('people as technical', 'technical.id', 'r.technicalBy')
    .leftJoin('people as editorial', 'editorial.id', 'r.editorialBy')
    .selectAll('r')
    .select([
      'e.kind',
      'author.displayName as authorName',
      'technical.displayName as technicalName',
      'editorial.displayName as editorialName',
    ])
    .where('r.entryId', '=', entryId)
    .orderBy('r.revision', 'desc')
    .execute();
}

/** What happened to an entry, the newest first. */
export async function listSteps(db: Database | Tx, entryId: string) {
  return db
    .selectFrom('bankSteps')
    .leftJoin('people', 'people.id', 'bankSteps.takenBy')
    .selectAll('bankSteps')
    .select('people.displayName')
    .where('entryId', '=', entryId)
    .orderBy('takenAt', 'desc')
    .orderBy('bankSteps.id', 'desc')
    .execute();
}

/** What reviewers said about an entry, the oldest first. */
export async function listComments(db: Database | Tx, entryId: string) {
  return db
    .selectFrom('bankComments as c')
    .innerJoin('people as writer', 'writer.id', 'c.writtenBy')
    .leftJoin('people as resolver', 'resolver.id', 'c.resolvedBy')
    .selectAll('c')
    .select(['writer.displayName as writerName', 'resolver.displayName as resolverName'])
    .where('c.entryId', '=', entryId)
    .orderBy('c.writtenAt')
    .execute();
}
