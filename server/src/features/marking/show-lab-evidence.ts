import type { Context } from '../../context.ts';
import { showEvidenceRun, showEvidenceSave } from '../../lab-evidence/show-evidence-run.ts';
import { submissionOf } from './find-place.ts';
import { openPlace } from './show-script.ts';

type Asked = { readonly code: string; readonly place: number; readonly markerId: string };

/**
 * A run of a lab beside a script for one of its markers; a script that came back as an anchor has its runs like any other.
 * @throws Problem `not-found`, `calibration-needed`
 */
export async function showLabEvidence(context: Context, { code, place, markerId }: Asked) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const submissionId = await submissionOf(tx, await openPlace(context, tx, { code, markerId }));
    return showEvidenceRun(context, tx, { submissionId, place });
  });
}

/** The answer at one save of such a run. @throws Problem `not-found`, `calibration-needed` */
export async function showLabEvidenceSave(
  context: Context,
  { code, place, save, markerId }: Asked & { readonly save: number },
) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const submissionId = await submissionOf(tx, await openPlace(context, tx, { code, markerId }));
    return showEvidenceSave(context, tx, { submissionId, place, save });
  });
}
