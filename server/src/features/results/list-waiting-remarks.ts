import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import { findExaminedQuestion } from '../../rescoring/find-question.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/**
 * What candidates whose results wait said about the questions, by question, those with most remarks first. No name, no
 * sitting and no time finer than the day goes with a remark. A reading of the bank: it shows questions.
 */
export async function listWaitingRemarks({ databases }: Pick<Context, 'databases'>, personId: string) {
  return databases.staff.transaction().execute(async (tx) => {
    await recordBankReading(tx, { personId, what: 'Remarks on questions before results are released' });
    // Before the remarks, so that one that arrives meanwhile counts as not read.
    const readAt = new Date(await databaseNow(tx)).toISOString();
    const { rows } = await sql<{ questionId: string; remarks: { body: string; day: string }[] }>`
      select q->>'id' as question_id, jsonb_agg(jsonb_build_object('body', m.body,
        'day', to_char(m.written_at at time zone 'UTC', 'YYYY-MM-DD')) order by m.body) as remarks
      from results r join question_remarks m on m.sitting_id = r.sitting_id
        join lateral jsonb_array_elements(r.questions) q on (q->>'position')::int = m.position
      where r.released_at is null and m.body <> ''
      group by 1 order by count(*) desc, 1 limit 200`.execute(tx);
    const questions = [];
    for (const { questionId, remarks } of rows) {
      const found = await findExaminedQuestion(tx, questionId);
      if (found === null) continue;
      const { question, set, active } = found;
      const entry = set ?? questionId;
      questions.push({ questionId, entry, stem: question.stem, isRescored: active !== null, remarks });
    }
    return { readAt, questions };
  });
}
