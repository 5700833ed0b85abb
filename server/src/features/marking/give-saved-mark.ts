import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import type { Criteria } from '../../marking/criteria.ts';
import { giveMark } from '../../marking/give-mark.ts';
import { getCriteria } from '../../marking/keep-criteria.ts';
import { watchMarker } from '../../marking/watch-markers.ts';
import type { Place } from './find-place.ts';
import { seedAnchor } from './seed-anchor.ts';
import { openPlace } from './show-script.ts';

/**
 * Gives a mark as it was saved last. An anchor is given in the same way, and changes nothing but what is known of its marker.
 * @throws Problem `not-found`, `calibration-needed`, `conflict` for another revision than the newest, `mark-incomplete`
 */
export async function giveSavedMark(
  context: Context,
  { code, markerId, revision }: { readonly code: string; readonly markerId: string; readonly revision: number },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const place = await openPlace(context, tx, { code, markerId });
    const { mark } = place;
    // Sent twice: it is given already.
    if (mark.state === 'given') return;
    if (mark.revision !== revision)
      throw new Problem('conflict', 'The mark was changed in another place. Read it again before you give it.');
    requireWhole(mark, await getCriteria(tx, place.rubricHash));
    if (place.kind === 'script') await giveMark(tx, { scriptId: place.scriptId, markerId, mark });
    else await giveAnchor(tx, { seedId: place.seed.id, markerId, code });
    await seedAnchor(context, tx, { markerId, kind: place.markedKind, subject: place.subject });
  });
}

/** @throws Problem `mark-incomplete`, saying what is missing */
function requireWhole({ levels, comments, gate }: Place['mark'], criteria: Criteria): void {
  const missing = criteria.criteria.find(({ id }) => levels[id] === undefined);
  if (missing !== undefined) throw new Problem('mark-incomplete', `"${missing.title}" has no level yet.`);
  if (comments.overall.trim().length < 10)
    throw new Problem('mark-incomplete', 'The overall comment is missing: the candidate reads it first.');
  const empty = comments.passages.some(({ comment }) => comment.trim() === '');
  if (empty) throw new Problem('mark-incomplete', 'A comment at a passage is empty. Write it or take it away.');
  if (criteria.gate === null) return;
  if (gate === null) throw new Problem('mark-incomplete', 'The question about knowing harm has no answer yet.');
  if (gate.isHarm && (gate.reason.trim().length < 10 || (gate.passage ?? '').trim() === ''))
    throw new Problem('mark-incomplete', 'Say why the work knowingly harms, and quote the passage.');
}

async function giveAnchor(
  tx: Tx,
  { seedId, markerId, code }: { readonly seedId: string; readonly markerId: string; readonly code: string },
): Promise<void> {
  await tx
    .updateTable('anchorSeeds')
    .set((update) => ({
      state: 'given' as const,
      revision: update('revision', '+', 1),
      givenAt: sql<Date>`clock_timestamp()`,
      savedAt: sql<Date>`clock_timestamp()`,
    }))
    .where('id', '=', seedId)
    .execute();
  await tx.deleteFrom('markConflicts').where('code', '=', code).where('markerId', '=', markerId).execute();
  await appendRecord(tx, {
    streamKind: 'marker',
    streamId: markerId,
    kind: 'anchor-marked',
    actor: `person:${markerId}`,
    body: { code },
  });
  await watchMarker(tx, markerId);
}
