import { solutionOfKey } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { countRatings } from '../../panels/load-ratings.ts';
import { dealPanelQuestion, renameSolution } from './present-panel-question.ts';
import { holdPanel, isJudge, listPanelQuestions, panelNotFound } from './queries.ts';

/**
 * Writes down what a judge rates, at once; the key is the answer. What was said before the key was shown stays beside it.
 * @throws Problem `not-found`, `panel-refused` when the round is over or round one was not finished
 */
export async function rateQuestion(
  context: Pick<Context, 'databases' | 'secrets'>,
  input: { panelId: string; personId: string; place: number; round: number; rating: number },
) {
  const { panelId, personId, place, round, rating } = input;
  return context.databases.staff.transaction().execute(async (tx) => {
    const panel = await holdPanel(tx, panelId);
    if (!(await isJudge(tx, { panelId, personId }))) throw panelNotFound();
    const present = panel.state === 'round-one' ? 1 : panel.state === 'round-two' ? 2 : null;
    if (present !== round)
      throw new Problem('panel-refused', 'This round has ended. Load the page again to see where the panel stands.');
    const questions = await listPanelQuestions(tx, panelId);
    const question = questions.find((one) => one.place === place);
    if (question === undefined) throw panelNotFound();
    if (round === 2) {
      const rated = await countRatings(tx, { panelId, round: 1 });
      if ((rated.get(personId) ?? 0) < questions.length)
        throw new Problem('panel-refused', 'Round two is for those who rated every question in round one.');
    }
    await tx
      .insertInto('panelRatings')
      .values({ panelId, personId, round, place, rating, blind: rating })
      .onConflict((conflict) =>
        conflict
          .columns(['panelId', 'personId', 'round', 'place'])
          .doUpdateSet({ rating, ratedAt: sql<Date>`clock_timestamp()` }),
      )
      .execute();
    await appendRecord(tx, {
      streamKind: 'panel',
      streamId: panelId,
      kind: 'question-rated',
      actor: `person:${personId}`,
      body: { questionId: question.questionId, round, rating },
    });
    const dealt = dealPanelQuestion(context, { panelId, personId, question: question.content.question });
    return { rating, solution: renameSolution(dealt, solutionOfKey(question.content.key)) };
  });
}
