import { isDeepStrictEqual } from 'node:util';
import { answerSheetOf } from '@cmdsp/forms';
import type { Database } from '../db/database.ts';
import { loadDealtAnswers } from './load-dealt-answers.ts';

const batch = 250;

/** The sittings whose answer sheet is not what their deal and their answers come to; 100 at most. */
export async function verifyAnswerSheets(db: Database): Promise<readonly string[]> {
  const faults: string[] = [];
  let after: string | null = null;
  while (faults.length < 100) {
    const sheets = await listSheets(db, after);
    const last = sheets.at(-1);
    if (last === undefined) break;
    after = last.sittingId;
    const dealt = await loadDealtAnswers(
      db,
      sheets.map(({ sittingId }) => sittingId),
    );
    const expected = new Map(dealt.map((one) => [one.sittingId, answerSheetOf(one)]));
    for (const { sittingId, sheet } of sheets)
      if (!isDeepStrictEqual(plain(expected.get(sittingId)), sheet)) faults.push(sittingId);
  }
  return faults.slice(0, 100);
}

function listSheets(db: Database, after: string | null) {
  return db
    .selectFrom('answerSheets')
    .select(['sittingId', 'sheet'])
    .$if(after !== null, (query) => query.where('sittingId', '>', after))
    .orderBy('sittingId')
    .limit(batch)
    .execute();
}

/** As it comes back from JSON. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
