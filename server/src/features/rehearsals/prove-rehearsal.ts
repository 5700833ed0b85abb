import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import { compareAnswers, type ShownAnswer } from './compare-answers.ts';
import { findOpenRehearsal } from './open-rehearsal.ts';
import { listSteps } from './show-walk.ts';

/**
 * Proves that nothing was lost: every answer on the screen is in the database under a receipt, the chain and every signature
 * hold, and so it was at each step. Kept with the build, so that the invigilator sees who knows this page.
 * @throws Problem `not-found`, `sitting-refused`
 */
export async function proveRehearsal(
  context: Context,
  own: { readonly id: string; readonly personId: string; readonly answers: readonly ShownAnswer[] },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const row = await findOpenRehearsal(tx, own);
    const done = await listSteps(tx, row.id);
    const { typed, found, receipts, isIntact } = await compareAnswers(tx, {
      context,
      sittingId: row.id,
      answers: own.answers,
    });
    const isProven = isIntact && typed > 0 && found === typed && done.every((step) => step.found === step.typed);
    const proof = { build: buildId(context), steps: done.length, typed, found, receipts, isProven };
    await tx
      .insertInto('rehearsalProofs')
      .values({ sittingId: row.id, ...proof })
      .onConflict((conflict) =>
        conflict.column('sittingId').doUpdateSet({ ...proof, provenAt: sql<Date>`clock_timestamp()` }),
      )
      .execute();
    await appendRecord(tx, {
      streamKind: 'sitting',
      streamId: row.id,
      kind: 'rehearsal-proven',
      actor: `person:${own.personId}`,
      body: { ...proof, walked: done.map(({ step }) => step) },
    });
  });
}
