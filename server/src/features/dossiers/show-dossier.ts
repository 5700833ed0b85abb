import { checkReferences, lacksOfPart } from '@cmdsp/dossiers';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getDossier, listPartTexts } from '../../dossiers/find-dossier.ts';
import { getCapstoneCase, presentCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { listEntries } from '../../dossiers/list-entries.ts';
import { listLabEvidence } from '../../dossiers/list-lab-evidence.ts';
import { presentRegister } from './present-register.ts';
import { countComments, hasCapstone } from './queries.ts';

/** The dossier in hand: its parts with what each lacks, its register with what is wrong in it. @throws Problem `not-found` */
export async function showDossier(
  { catalogue, databases }: Context,
  personId: string,
): Promise<z.input<Endpoints['GET /api/dossier']['response']>> {
  return asPerson(databases.candidate, personId, async (tx) => {
    const dossier = await getDossier(tx, personId);
    const capstone = getCapstoneCase(catalogue, dossier.caseId);
    const texts = await listPartTexts(tx, dossier);
    const entries = await listEntries(tx, dossier.id);
    const comments = await countComments(tx, dossier.id);
    return {
      id: dossier.id,
      case: presentCapstoneCase(capstone),
      round: dossier.round,
      chosenAt: dossier.chosenAt.toISOString(),
      frozenAt: dossier.frozenAt?.toISOString() ?? null,
      mayChange: !(await hasCapstone(tx, personId)),
      parts: texts.flatMap(({ part, documentId, words }) => {
        const asked = capstone.parts.find(({ module }) => module === part);
        if (asked === undefined) return [];
        return [
          {
            module: part,
            title: asked.title,
            task: asked.task,
            documentId,
            limits: asked.words,
            words,
            entries: asked.entries.map(({ kind, least }) => ({ kind, least })),
            lacks: lacksOfPart(asked, { words, entries }),
            comments: comments.get(part) ?? 0,
          },
        ];
      }),
      labs: await listLabEvidence(tx, { catalogue, personId, until: dossier.frozenAt }),
      ...presentRegister(entries, checkReferences(entries)),
    };
  });
}
