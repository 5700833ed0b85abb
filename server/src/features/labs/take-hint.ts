import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { getLab } from './get-lab.ts';
import { holdOwnRun } from './hold-own-run.ts';

/**
 * Gives the hint of this number, and writes down when it was asked for; one that was given already is not written down again. Hints are
 * given in their order. @throws Problem `not-found`, `lab-refused`
 */
export async function takeHint(
  context: Context,
  { personId, runId, number }: { readonly personId: string; readonly runId: string; readonly number: number },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const run = await holdOwnRun(tx, { personId, runId });
    if (number <= run.hints.length) return;
    const { hints } = getLab(context, run.labId).text;
    if (run.endedAt !== null) throw new Problem('lab-refused', 'This run has ended.');
    if (number > hints.length) throw new Problem('lab-refused', `This lab has ${hints.length} hints.`);
    if (number > run.hints.length + 1) throw new Problem('lab-refused', 'Hints are given one after the other.');
    await tx
      .updateTable('labRuns')
      .set({ hints: sql`hints || clock_timestamp()` })
      .where('id', '=', runId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'lab-run',
      streamId: runId,
      kind: 'lab-hint-taken',
      actor: `person:${personId}`,
      body: { lab: run.labId, kind: run.kind, hint: number },
    });
  });
}
