import type { Scores } from '@cmdsp/psychometrics';
import type { Database, Tx } from '../db/database.ts';

/** Ratings of one round by those who rated every question. */
export type FinishedRound = {
  readonly judges: readonly string[];
  /** A row per judge, a column per question in the order of places; shares of 0 to 1. */
  readonly ratings: Scores;
};

/** The ratings of a round; only judges who rated all `questions` are in it. Judges in the order of their invitation. */
export async function loadFinishedRound(
  db: Database | Tx,
  { panelId, round, questions }: { readonly panelId: string; readonly round: 1 | 2; readonly questions: number },
): Promise<FinishedRound> {
  const rows = await db
    .selectFrom('panelRatings')
    .innerJoin('panelJudges', (join) =>
      join
        .onRef('panelJudges.panelId', '=', 'panelRatings.panelId')
        .onRef('panelJudges.personId', '=', 'panelRatings.personId'),
    )
    .select(['panelRatings.personId', 'panelRatings.rating'])
    .where('panelRatings.panelId', '=', panelId)
    .where('round', '=', round)
    .orderBy('panelJudges.invitedAt')
    .orderBy('panelRatings.personId')
    .orderBy('place')
    .execute();
  const byJudge = new Map<string, number[]>();
  for (const { personId, rating } of rows) byJudge.set(personId, [...(byJudge.get(personId) ?? []), rating / 100]);
  const finished = [...byJudge].filter(([, ratings]) => ratings.length === questions);
  return { judges: finished.map(([judge]) => judge), ratings: finished.map(([, ratings]) => ratings) };
}

/** How many questions each judge has rated in a round, by person. */
export async function countRatings(
  db: Database | Tx,
  { panelId, round }: { readonly panelId: string; readonly round: 1 | 2 },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('panelRatings')
    .select(({ fn }) => ['personId', fn.countAll<string>().as('count')])
    .where('panelId', '=', panelId)
    .where('round', '=', round)
    .groupBy('personId')
    .execute();
  return new Map(rows.map(({ personId, count }) => [personId, Number(count)]));
}
