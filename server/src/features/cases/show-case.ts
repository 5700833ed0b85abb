import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getCase } from './get-case.ts';
import { listRoles, presentCaseEntry, presentPlayEntry } from './present-case.ts';
import { findAudienceGroup, listPlays } from './queries.ts';

/** A case before it is played. Briefs, steps and debrief are not part of it. @throws Problem `not-found` */
export async function showCase(
  context: Context,
  { personId, slug }: { readonly personId: string; readonly slug: string },
): Promise<z.input<Endpoints['GET /api/cases/:case']['response']>> {
  const { catalogue } = context;
  const value = getCase(context, slug);
  const { plays, group } = await asPerson(context.databases.candidate, personId, async (tx) => ({
    plays: await listPlays(tx, { personId, slug }),
    group: await findAudienceGroup(tx, personId),
  }));
  const roles = listRoles(catalogue);
  const { drafted, accepted } = value.provenance;
  return {
    case: presentCaseEntry(catalogue, value),
    counterparts: value.counterparts.map(({ id, name, interest }) => ({ id, name, interest })),
    roles,
    ownRole: roles.find(({ id }) => id === group)?.id ?? null,
    plays: plays.map((play) => presentPlayEntry(catalogue, play)),
    provenance: { draftedBy: drafted.by, draftedOn: drafted.on, acceptedBy: accepted?.by ?? null },
  };
}
