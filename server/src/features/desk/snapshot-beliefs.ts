import { minimumCell, weekOf } from '@cmdsp/aggregates';
import type { Catalogue } from '@cmdsp/content';
import { audienceGroups } from '@cmdsp/contract';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { findBeliefs } from '../../learning/find-beliefs.ts';
import { type BeliefCount, countBeliefs } from './count-beliefs.ts';
import type { Member } from './members.ts';
import { countChanged, listQuizAnswers, readNow } from './queries.ts';

// Written by this file; the schema proves that it is still read as it was meant.
const stored = z.array(
  z.object({
    slug: z.string(),
    people: z.int(),
    groups: z.array(z.object({ group: z.enum(audienceGroups), people: z.int() })),
  }),
);

/** What a cohort believes wrongly, and until when answers are counted. */
export type BeliefSnapshot = { readonly untilAt: Date; readonly held: readonly BeliefCount[] };

/**
 * The misconceptions of a cohort in numbers, made at the first look in a week and the same for all of it. Where fewer than
 * five people have answered, come or gone since, the last one stands: what changed would be theirs.
 */
export async function snapshotBeliefs(
  tx: Tx,
  {
    cohortId,
    members,
    catalogue,
  }: { readonly cohortId: string; readonly members: readonly Member[]; readonly catalogue: Catalogue },
): Promise<BeliefSnapshot> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`desk:${cohortId}`}, 0))`.execute(tx);
  const now = await readNow(tx);
  const week = new Date(weekOf(instant(now.getTime()))).toISOString().slice(0, 10);
  const known = await tx
    .selectFrom('deskSnapshots')
    .select([sql<string>`week::text`.as('week'), 'untilAt', 'shown'])
    .where('cohortId', '=', cohortId)
    .executeTakeFirst();
  const people = members.map(({ personId }) => personId);
  if (known !== undefined && known.week === week) return present(known);
  if (known !== undefined && (await countChanged(tx, { cohortId, people, since: known.untilAt })) < minimumCell) {
    await tx.updateTable('deskSnapshots').set({ week }).where('cohortId', '=', cohortId).execute();
    return present(known);
  }
  const held = await countHeld(tx, { members, catalogue, until: now });
  const shown = JSON.stringify(held);
  await tx
    .insertInto('deskSnapshots')
    .values({ cohortId, week, untilAt: now, shown })
    .onConflict((conflict) => conflict.column('cohortId').doUpdateSet({ week, untilAt: now, shown }))
    .execute();
  return { untilAt: now, held };
}

function present({ untilAt, shown }: { readonly untilAt: Date; readonly shown: unknown }): BeliefSnapshot {
  return { untilAt, held: stored.parse(shown) };
}

async function countHeld(
  tx: Tx,
  {
    members,
    catalogue,
    until,
  }: { readonly members: readonly Member[]; readonly catalogue: Catalogue; readonly until: Date },
): Promise<readonly BeliefCount[]> {
  const questions = new Map(catalogue.topics.flatMap(({ quiz }) => quiz).map((question) => [question.id, question]));
  const answers = await listQuizAnswers(tx, { people: members.map(({ personId }) => personId), until });
  return countBeliefs(
    members.map(({ personId, audienceGroup }) => {
      const { held } = findBeliefs({ answers: answers.get(personId) ?? [], questions });
      return { audienceGroup, slugs: held.map(({ slug }) => slug) };
    }),
  );
}
