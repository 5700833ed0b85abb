import type { Capstone } from '@cmdsp/content';
import type { DocumentBody } from '@cmdsp/documents';
import type { Tx } from '../db/database.ts';
import { openDocument } from '../writing/open-document.ts';

/** Opens the six texts of a round, each beginning with `bodies` of its part where there is one. Safe to repeat. */
export async function openParts(
  tx: Tx,
  {
    dossierId,
    personId,
    round,
    capstone,
    bodies = new Map(),
  }: {
    readonly dossierId: string;
    readonly personId: string;
    readonly round: number;
    readonly capstone: Capstone;
    readonly bodies?: ReadonlyMap<number, DocumentBody>;
  },
): Promise<void> {
  for (const { module, words } of capstone.parts) {
    const body = bodies.get(module);
    const { id: documentId } = await openDocument(tx, {
      personId,
      kind: 'dossier-part',
      subject: `${capstone.id}/round-${round}/part-${module}`,
      words,
      ...(body !== undefined && { body }),
    });
    await tx
      .insertInto('dossierParts')
      .values({ dossierId, round, part: module, documentId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
