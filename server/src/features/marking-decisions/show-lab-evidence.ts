import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { showEvidenceRun, showEvidenceSave } from '../../lab-evidence/show-evidence-run.ts';
import { barrierOf } from './part-in-script.ts';

type Asked = { readonly id: string; readonly place: number; readonly officerId: string };

/**
 * A run of a lab beside a script for an officer without a relation to whoever wrote it.
 * @throws Problem `not-found`, `conflict-of-interest`
 */
export async function showLabEvidence(context: Context, { id, place, officerId }: Asked) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const submissionId = await submissionFor(tx, { id, officerId });
    return showEvidenceRun(context, tx, { submissionId, place });
  });
}

/** The answer at one save of such a run. @throws Problem `not-found`, `conflict-of-interest` */
export async function showLabEvidenceSave(
  context: Context,
  { id, place, save, officerId }: Asked & { readonly save: number },
) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const submissionId = await submissionFor(tx, { id, officerId });
    return showEvidenceSave(context, tx, { submissionId, place, save });
  });
}

async function submissionFor(tx: Tx, { id, officerId }: Omit<Asked, 'place'>): Promise<string> {
  const script = await tx.selectFrom('scripts').select(['id', 'submissionId']).where('id', '=', id).executeTakeFirst();
  if (script === undefined) throw new Problem('not-found', 'There is no such script.');
  const barrier = await barrierOf(tx, { script, officerId });
  if (barrier?.kind === 'relation') throw new Problem('conflict-of-interest', barrier.words);
  return script.submissionId;
}
