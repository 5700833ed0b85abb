import type { Database } from '../../db/database.ts';

/** What somebody rated as a judge, with the staff role; what the questions say stays with the bank. */
export async function exportPanels(db: Database, personId: string) {
  const panels = await db
    .selectFrom('panelJudges')
    .innerJoin('panels', 'panels.id', 'panelJudges.panelId')
    .select(['panels.title', 'panelJudges.invitedAt'])
    .where('personId', '=', personId)
    .orderBy('invitedAt')
    .execute();
  const ratings = await db
    .selectFrom('panelRatings')
    .innerJoin('panelQuestions', (join) =>
      join
        .onRef('panelQuestions.panelId', '=', 'panelRatings.panelId')
        .onRef('panelQuestions.place', '=', 'panelRatings.place'),
    )
    .select(['questionId', 'round', 'rating', 'blind', 'ratedAt'])
    .where('personId', '=', personId)
    .orderBy('ratedAt')
    .execute();
  return { panels, panelRatings: ratings };
}
