import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { presentLabEvidence } from '../../lab-evidence/present-lab-evidence.ts';
import { listStoredEvidence } from '../../lab-evidence/read-lab-evidence.ts';
import { criteriaOf, hashCriteria } from '../../marking/criteria-of.ts';
import { guideOf } from '../../marking/guide-of.ts';
import { getCriteria } from '../../marking/keep-criteria.ts';
import { readScriptTexts, type ScriptTexts } from '../../marking/read-script-texts.ts';
import { findPlace, type Place, submissionOf } from './find-place.ts';
import { isSameMark } from './is-same-mark.ts';
import { presentAnchors, presentGuide } from './present-guide.ts';
import { requireCalibration } from './read-calibration.ts';

type Shown = z.input<Endpoints['GET /api/marking/scripts/:code']['response']>;

/**
 * A script as its marker works on it. Everything in it is the same for each of its markers but their own draft: no role, no
 * date, no other mark, nobody's name. @throws Problem `not-found`, `calibration-needed`
 */
export async function showScript(
  context: Context,
  { code, markerId }: { readonly code: string; readonly markerId: string },
): Promise<Shown> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const place = await openPlace(context, tx, { code, markerId });
    const { markedKind: kind, subject, mark } = place;
    const guide = guideOf(context.catalogue, kind, subject);
    if (guide === null) throw new Problem('not-found', 'The content has no such subject any more.');
    const criteria = await getCriteria(tx, place.rubricHash);
    const submissionId = await submissionOf(tx, place);
    const { texts, attachments } = await textsOf(context, tx, { place, submissionId });
    const labs = submissionId === null ? [] : await listStoredEvidence(tx, submissionId);
    const conflicts = await tx
      .selectFrom('markConflicts')
      .select(['id', 'body'])
      .where('code', '=', code)
      .where('markerId', '=', markerId)
      .orderBy('keptAt')
      .execute();
    return {
      code,
      guide: presentGuide({ kind, subject, criteria, guide }),
      anchors: presentAnchors(guide, criteria),
      texts: [...texts],
      attachments: [...attachments],
      labs: labs.map((stored) => presentLabEvidence(context, stored)),
      mark: presentMark(mark),
      conflicts: keptVersions(conflicts, mark),
    };
  });
}

/** Finds a work of a marker whose calibration is in force. @throws Problem `not-found`, `calibration-needed` */
export async function openPlace(
  { catalogue }: Pick<Context, 'catalogue'>,
  tx: Tx,
  { code, markerId }: { readonly code: string; readonly markerId: string },
): Promise<Place> {
  const place = await findPlace(tx, { code, markerId });
  const { markedKind: kind, subject } = place;
  const current = criteriaOf(catalogue, kind, subject);
  const rubricHash = current === null ? place.rubricHash : hashCriteria(current);
  await requireCalibration(tx, { markerId, kind, subject, rubricHash });
  return place;
}

/** Versions that were left for another one, each once and without the one that is on the page. */
function keptVersions(
  rows: readonly { readonly id: string; readonly body: object }[],
  mark: Place['mark'],
): Shown['conflicts'] {
  const kept: Shown['conflicts'] = [];
  for (const { id, body } of rows) {
    const version = body as Shown['conflicts'][number]['mark']; // written by this program from a parsed mark
    const known = [presentMark(mark), ...kept.map((one) => one.mark)];
    if (!known.some((one) => isSameMark(one, version))) kept.push({ id, mark: version });
  }
  return kept;
}

/** A mark as its marker reads and sends it. */
export function presentMark({ levels, comments, gate, note, state, revision }: Place['mark']): Shown['mark'] {
  const { overall, passages } = comments;
  return { levels: { ...levels }, comments: { overall, passages: [...passages] }, gate, note, state, revision };
}

async function textsOf(
  { catalogue }: Context,
  tx: Tx,
  { place, submissionId }: { readonly place: Place; readonly submissionId: string | null },
): Promise<ScriptTexts> {
  if (submissionId !== null) return readScriptTexts(tx, submissionId);
  const anchor = place.kind === 'anchor' ? place.seed.anchor : null;
  const found = guideOf(catalogue, place.markedKind, place.subject)?.anchors.find(({ name }) => name === anchor);
  return { texts: found?.texts ?? [], attachments: [] };
}
