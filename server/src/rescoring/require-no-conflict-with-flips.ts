import type { Tx } from '../db/database.ts';
import { requireNoConflict } from '../impartiality/conflict-between.ts';
import type { RescoringPreview } from './rescoring-preview.ts';

/** Whoever proposes or signs must not be close to anybody whose decision would change. @throws Problem `conflict-of-interest` */
export async function requireNoConflictWithFlips(
  tx: Tx,
  { actorId, preview }: { readonly actorId: string; readonly preview: RescoringPreview },
): Promise<void> {
  const sittings = [...preview.failToPass, ...preview.passToFail].map(({ sittingId }) => sittingId);
  if (sittings.length === 0) return;
  const people = await tx
    .selectFrom('results')
    .select('personId')
    .distinct()
    .where('sittingId', 'in', sittings)
    .execute();
  await requireNoConflict(tx, {
    assignment: 'sign-rescoring',
    actorId,
    personIds: people.map(({ personId }) => personId),
    person: 'a candidate whose decision would change',
  });
}
