import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { isSameMark } from './is-same-mark.ts';
import { openPlace, presentMark } from './show-script.ts';
import type { Place } from './find-place.ts';

type Sent = z.output<Endpoints['PUT /api/marking/scripts/:code/mark']['body']>;
type Answer = z.input<Endpoints['PUT /api/marking/scripts/:code/mark']['response']>;

/**
 * Saves a draft. One that was based on an older revision is never written over the newer one: it is kept aside, and both
 * come back. @throws Problem `not-found`, `calibration-needed`, `conflict` when the mark is given
 */
export async function saveDraft(
  context: Context,
  { code, markerId, sent }: { readonly code: string; readonly markerId: string; readonly sent: Sent },
): Promise<Answer> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const place = await openPlace(context, tx, { code, markerId });
    if (place.mark.state === 'given')
      throw new Problem('conflict', 'This mark is given. Take it back first to change it.');
    const { revision, ...content } = sent;
    if (revision !== place.mark.revision) {
      const { state: _state, ...saved } = presentMark(place.mark);
      if (isSameMark(saved, sent)) return { kind: 'saved', revision: saved.revision };
      // Whichever of the two somebody goes on with, the other one stays.
      const { revision: savedRevision, ...savedContent } = saved;
      for (const [basedOn, body] of [
        [revision, content],
        [savedRevision, savedContent],
      ] as const)
        await tx
          .insertInto('markConflicts')
          .values({ id: newId(), code, markerId, basedOn, body: JSON.stringify(body) })
          .execute();
      return { kind: 'conflict', saved };
    }
    await write(tx, { place, markerId, content });
    return { kind: 'saved', revision: revision + 1 };
  });
}

async function write(
  tx: Tx,
  {
    place,
    markerId,
    content,
  }: { readonly place: Place; readonly markerId: string; readonly content: Omit<Sent, 'revision'> },
): Promise<void> {
  const { levels, comments, gate, note } = content;
  const row = {
    levels: JSON.stringify(levels),
    comments: JSON.stringify(comments),
    gate: gate === null ? null : JSON.stringify(gate),
    note,
    revision: place.mark.revision + 1,
    savedAt: sql<Date>`clock_timestamp()`,
  };
  if (place.kind === 'anchor') {
    await tx.updateTable('anchorSeeds').set(row).where('id', '=', place.seed.id).execute();
    return;
  }
  const { scriptId, role } = place;
  await tx
    .insertInto('scriptMarks')
    .values({ scriptId, markerId, role, ...row })
    .onConflict((conflict) => conflict.columns(['scriptId', 'markerId']).doUpdateSet({ ...row, role }))
    .execute();
}
