import { sql } from 'kysely';
import type { QuestionStatus } from '@cmdsp/questions';
import type { Tx } from '../db/database.ts';

/** An entry as an import needs it. */
export type KnownEntry = {
  readonly id: string;
  readonly bank: 'practice' | 'private';
  /** Of all its revisions. */
  readonly hashes: ReadonlySet<string>;
  readonly newest: { readonly revision: number; readonly state: QuestionStatus; readonly origin: string };
  /** Whether a person has taken a step with any revision, or wrote one. */
  readonly isWorkedOn: boolean;
};

/** Everything the tables know, by id. */
export async function listKnownEntries(tx: Tx): Promise<ReadonlyMap<string, KnownEntry>> {
  const { rows } = await sql<{
    id: string;
    bank: 'practice' | 'private';
    hashes: string[];
    revision: number;
    state: QuestionStatus;
    origin: string;
    isWorkedOn: boolean;
  }>`
    select e.id, e.bank, r.hashes, n.revision, n.state, n.origin,
      r.is_written or exists (select from bank_steps s where s.entry_id = e.id and s.taken_by is not null) as is_worked_on
    from bank_entries e
    join lateral (select array_agg(hash) as hashes, bool_or(written_by is not null or origin <> 'files') as is_written
      from bank_revisions where entry_id = e.id) r on true
    join lateral (select revision, state, origin from bank_revisions where entry_id = e.id order by revision desc limit 1) n
      on true`.execute(tx);
  return new Map(
    rows.map(({ id, bank, hashes, revision, state, origin, isWorkedOn }) => [
      id,
      { id, bank, hashes: new Set(hashes), newest: { revision, state, origin }, isWorkedOn },
    ]),
  );
}
