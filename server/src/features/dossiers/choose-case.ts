import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { findDossier } from '../../dossiers/find-dossier.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { openParts } from '../../dossiers/open-parts.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { hasCapstone } from './queries.ts';

/**
 * Takes a case in hand. The one before is kept as it stands and can be taken up again, until a capstone is begun: from
 * then on the case stays. Safe to repeat.
 * @throws Problem `not-found`, `dossier-closed`
 */
export async function chooseCase(
  { catalogue, databases }: Context,
  { personId, caseId }: { readonly personId: string; readonly caseId: string },
): Promise<{ id: string }> {
  const capstone = getCapstoneCase(catalogue, caseId);
  return asPerson(databases.candidate, personId, async (tx) => {
    const inHand = await findDossier(tx, personId);
    if (inHand?.caseId === caseId) return { id: inHand.id };
    if (await hasCapstone(tx, personId))
      throw new Problem(
        'dossier-closed',
        'Your capstone is about the case that you have. It cannot be exchanged any more.',
      );
    await tx
      .updateTable('dossiers')
      .set({ leftAt: sql<Date>`clock_timestamp()` })
      .where('personId', '=', personId)
      .where('leftAt', 'is', null)
      .execute();
    const { id } = await tx
      .insertInto('dossiers')
      .values({ id: newId(), personId, caseId })
      .onConflict((conflict) => conflict.columns(['personId', 'caseId']).doUpdateSet({ leftAt: null }))
      .returning('id')
      .executeTakeFirstOrThrow();
    await openParts(tx, { dossierId: id, personId, round: 1, capstone });
    await appendRecord(tx, {
      streamKind: 'dossier',
      streamId: id,
      kind: 'dossier-taken-in-hand',
      actor: `person:${personId}`,
      body: { caseId, before: inHand?.caseId ?? null },
    });
    return { id };
  });
}
