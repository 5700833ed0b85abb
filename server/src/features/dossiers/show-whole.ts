import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getDossier, listPartTexts } from '../../dossiers/find-dossier.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { listComments } from '../../dossiers/list-comments.ts';
import { listEntries } from '../../dossiers/list-entries.ts';
import { listLabEvidence } from '../../dossiers/list-lab-evidence.ts';
import { presentWhole } from '../../dossiers/present-whole.ts';

/** Everything in the dossier in hand, to print or keep. @throws Problem `not-found` */
export async function showWhole(
  { catalogue, databases }: Context,
  personId: string,
): Promise<z.input<Endpoints['GET /api/dossier/whole']['response']>> {
  const own = await asPerson(databases.candidate, personId, async (tx) => {
    const dossier = await getDossier(tx, personId);
    const texts = await listPartTexts(tx, dossier);
    const labs = await listLabEvidence(tx, { catalogue, personId, until: dossier.frozenAt });
    return { dossier, texts, entries: await listEntries(tx, dossier.id), labs };
  });
  const capstone = getCapstoneCase(catalogue, own.dossier.caseId);
  const comments = await databases.staff
    .transaction()
    .execute((tx) => listComments(tx, { dossierId: own.dossier.id, viewerId: personId }));
  return { ...presentWhole({ ...own, capstone }), comments };
}
