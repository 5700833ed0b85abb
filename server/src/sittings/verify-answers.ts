import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { answersStreamKind } from './committer/answer-stream.ts';

/** An answer that the ledger and the table do not both know. */
export type AnswerFault = {
  readonly sitting: string;
  readonly receipt: string;
  readonly kind: 'answer-missing' | 'answer-not-recorded';
};

/**
 * Compares every stored answer with the records of the batches: an answer that was taken away or changed is missing
 * from the table, one that was slipped in is on no record. Expects an intact ledger, because what a record says is
 * only worth what its chain is. Names at most 100 faults. Answers of before batches were recorded are left alone.
 */
export async function verifyAnswers(db: Database): Promise<readonly AnswerFault[]> {
  const { rows } = await sql<AnswerFault>`
    with recorded as (
      select (saved ->> 'sitting')::uuid as sitting_id, saved ->> 'receipt' as hash
      from ledger_records cross join lateral jsonb_array_elements(body::jsonb #> '{data,saved}') as saved
      where stream_kind = ${answersStreamKind}
    ), before as (
      select stream_id::uuid as sitting_id from ledger_records
      where stream_kind = 'sitting' and kind = 'responses-saved'
    )
    select sitting_id::text as sitting, hash as receipt,
      case when responses.position is null then 'answer-missing' else 'answer-not-recorded' end as kind
    from recorded full join (select sitting_id, hash, position from responses) as responses using (sitting_id, hash)
    where responses.position is null
      or (recorded.hash is null and sitting_id not in (select sitting_id from before))
    order by 1, 2 limit 100`.execute(db);
  return rows;
}
