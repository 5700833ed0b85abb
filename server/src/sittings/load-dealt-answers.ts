import type { Deal } from '@cmdsp/forms';
import type { QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';

/** How a sitting was dealt and what counts at each position: what its score rests on. */
export type DealtAnswers = {
  readonly sittingId: string;
  readonly deal: Deal;
  readonly responses: ReadonlyMap<number, QuestionResponse | null>;
};

/** Loads these of many sittings at once, in the order of their ids. */
export async function loadDealtAnswers(db: Database, sittingIds: readonly string[]): Promise<readonly DealtAnswers[]> {
  if (sittingIds.length === 0) return [];
  const { rows } = await sql<{ sittingId: string; deal: Deal; answers: string | null }>`
    select d.sitting_id, d.deal, (
      select string_agg('"' || a.position || '":' || a.response, ',')
      from (
        select distinct on (position) position, response from responses
        where responses.sitting_id = d.sitting_id order by position, fence desc, revision desc
      ) a
    ) as answers
    from sitting_deals d where d.sitting_id = any (${sittingIds}::uuid[]) order by d.sitting_id`.execute(db);
  return rows.map(({ sittingId, deal, answers }) => ({ sittingId, deal, responses: readAnswers(answers) }));
}

function readAnswers(answers: string | null): DealtAnswers['responses'] {
  // Only what the form takes was stored, by the rules of sitting-rules.ts.
  const read = JSON.parse(`{${answers ?? ''}}`) as Record<string, QuestionResponse | null>;
  return new Map(Object.entries(read).map(([position, response]) => [Number(position), response]));
}
