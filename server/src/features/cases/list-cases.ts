import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { listRoles, presentCaseEntry, presentPlayEntry } from './present-case.ts';
import { listPlays } from './queries.ts';

/** The cases in use, or those of one topic, with what this person has played of them. */
export async function listCases(
  context: Context,
  { personId, topic }: { readonly personId: string; readonly topic: string | undefined },
): Promise<z.input<Endpoints['GET /api/cases']['response']>> {
  const { catalogue } = context;
  const plays = await asPerson(context.databases.candidate, personId, (tx) => listPlays(tx, { personId }));
  const cases = catalogue.cases.filter(({ topics }) => topic === undefined || topics.includes(topic));
  return {
    cases: cases.map((value) => {
      const own = plays.filter(({ slug }) => slug === value.slug);
      return {
        ...presentCaseEntry(catalogue, value),
        playedAs: listRoles(catalogue).filter(({ id }) =>
          own.some(({ role, finishedAt }) => role === id && finishedAt !== null),
        ),
        openPlays: own.filter(({ finishedAt }) => finishedAt === null).map((play) => presentPlayEntry(catalogue, play)),
      };
    }),
  };
}
