import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';

/**
 * Lets an invigilator take back only time that somebody gave by hand. What a pause or an interruption gave back was lost
 * before: only an officer takes it away, with a reason. Read from the ledger of the sitting, which the caller has locked.
 * @throws Problem `sitting-refused`
 */
export async function requireGivenByHand(
  tx: Tx,
  { sittingId, amount }: { readonly sittingId: string; readonly amount: number },
): Promise<void> {
  const { rows } = await sql<{ leftMs: number }>`
    select coalesce(sum(case kind when 'credit-given' then 1 else -1 end * (body::jsonb #>> '{data,credit}')::float8), 0)
      as left_ms
    from ledger_records where stream_kind = 'sitting' and stream_id = ${sittingId} and actor like 'person:%'
      and kind in ('credit-given', 'credit-withdrawn')`.execute(tx);
  const left = Math.max(0, rows[0]?.leftMs ?? 0);
  if (amount * 60_000 <= left) return;
  throw new Problem(
    'sitting-refused',
    `Only extra time that was given by hand can be taken back here: ${Math.floor(left / 60_000)} minutes. What a pause or an interruption gave back stays with the candidate; only an officer takes it, with a reason.`,
  );
}
