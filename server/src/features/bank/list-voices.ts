import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';

/**
 * What candidates said about questions: remarks written in sittings that are over, and challenges. No name, no sitting and
 * no time of writing finer than the day goes with a remark, so that it cannot be laid beside a list of who sat when.
 */
export async function listVoices(tx: Tx, questionIds: readonly string[]) {
  const remarks = await sql<{ body: string; writtenAt: Date; form: string }>`
    select m.body, date_trunc('day', m.written_at) as written_at, f.title as form
    from results r join question_remarks m on m.sitting_id = r.sitting_id join forms f on f.id = r.form_id
    where m.body <> '' and exists (select from jsonb_array_elements(r.questions) q
      where (q->>'position')::int = m.position and q->>'id' = any (${questionIds}::text[]))
    order by m.written_at`.execute(tx);
  const challenges = await sql<{
    number: string;
    filedAt: Date;
    decidedAt: Date | null;
    outcome: string | null;
    rescoring: number | null;
  }>`
    select a.number, a.filed_at, a.decided_at, a.outcome, x.number as rescoring
    from appeals a left join rescorings x on x.id = a.rescoring_id
    where a.question_id = any (${questionIds}::text[]) order by a.filed_at`.execute(tx);
  return { remarks: remarks.rows, challenges: challenges.rows };
}
