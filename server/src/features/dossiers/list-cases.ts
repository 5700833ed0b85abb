import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { findDossier } from '../../dossiers/find-dossier.ts';
import { presentCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { hasCapstone, listBegun } from './queries.ts';

/** The cases, with what each holds for the candidate's own field, and which one is in hand. */
export async function listCases(
  { catalogue, databases }: Context,
  personId: string,
): Promise<z.input<Endpoints['GET /api/capstone-cases']['response']>> {
  return asPerson(databases.candidate, personId, async (tx) => {
    const group = await tx.selectFrom('people').select('audienceGroup').where('id', '=', personId).executeTakeFirst();
    const begun = await listBegun(tx, personId);
    return {
      cases: catalogue.capstones.map((one) => ({
        ...presentCapstoneCase(one),
        // The chosen group is one of the six, or nothing that a case has a line for.
        forYou: Object.entries(one.audiences).find(([id]) => id === group?.audienceGroup)?.[1] ?? null,
        isBegun: begun.includes(one.id),
      })),
      inHand: (await findDossier(tx, personId))?.caseId ?? null,
      mayChange: !(await hasCapstone(tx, personId)),
    };
  });
}
