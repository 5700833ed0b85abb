import { solutionOfKey } from '@cmdsp/questions';
import { angoffRound } from '@cmdsp/psychometrics';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { countRatings, loadFinishedRound } from '../../panels/load-ratings.ts';
import { findEmpirical } from './find-empirical.ts';
import { dealPanelQuestion, presentPanelQuestion, renameSolution } from './present-panel-question.ts';
import { getPanel, isJudge, listPanelQuestions, panelNotFound, type PanelQuestion } from './queries.ts';

/**
 * What a judge rates: the questions as candidates see them, in round two with what all judges rated. The key stands only
 * where this judge has rated. @throws Problem `not-found` for whoever is no judge of it
 */
export async function showRating(
  context: Pick<Context, 'databases' | 'secrets'>,
  { panelId, personId }: { readonly panelId: string; readonly personId: string },
) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const panel = await getPanel(tx, panelId);
    if (!(await isJudge(tx, { panelId, personId }))) throw panelNotFound();
    await recordBankReading(tx, { personId, what: `Questions of the panel “${panel.title}”` });
    const questions = await listPanelQuestions(tx, panelId);
    const round = panel.state === 'round-one' ? 1 : 2;
    const own = await listOwn(tx, { panelId, personId });
    const first = (await countRatings(tx, { panelId, round: 1 })).get(personId) ?? 0;
    const mayRate = panel.state === 'round-one' || (panel.state === 'round-two' && first === questions.length);
    const feedback =
      round === 2 && first === questions.length ? await feedbackOf(tx, { panelId, questions, own }) : null;
    return {
      title: panel.title,
      definition: panel.definition,
      state: panel.state,
      isSimulated: panel.isSimulated,
      mayRate,
      questions: questions.map(({ place, content }) => {
        const dealt = dealPanelQuestion(context, { panelId, personId, question: content.question });
        const hasRated = own.has(`1 ${place}`) || own.has(`2 ${place}`);
        return {
          place,
          ...presentPanelQuestion(dealt, { place, set: content.set }),
          rating: own.get(`${round} ${place}`) ?? null,
          solution: hasRated ? renameSolution(dealt, solutionOfKey(content.key)) : null,
          feedback: feedback?.get(place) ?? null,
        };
      }),
    };
  });
}

/** Own ratings by round and place, in per cent. */
async function listOwn(tx: Tx, { panelId, personId }: { panelId: string; personId: string }) {
  const rows = await tx
    .selectFrom('panelRatings')
    .select(['round', 'place', 'rating'])
    .where('panelId', '=', panelId)
    .where('personId', '=', personId)
    .execute();
  return new Map(rows.map(({ round, place, rating }) => [`${round} ${place}`, rating]));
}

async function feedbackOf(
  tx: Tx,
  {
    panelId,
    questions,
    own,
  }: { panelId: string; questions: readonly PanelQuestion[]; own: ReadonlyMap<string, number> },
) {
  const { ratings } = await loadFinishedRound(tx, { panelId, round: 1, questions: questions.length });
  const empirical = await findEmpirical(tx, questions);
  const { questionMedians, questionSpreads } = angoffRound(ratings);
  const perCent = (share: number) => Math.round(share * 1000) / 10;
  return new Map(
    questions.map(({ place }, index) => {
      const all = ratings.map((row) => perCent(row[index] ?? 0));
      return [
        place,
        {
          own: own.get(`1 ${place}`) ?? 0,
          median: perCent(questionMedians[index] ?? 0),
          lowest: Math.min(...all),
          highest: Math.max(...all),
          spread: perCent(questionSpreads[index] ?? 0),
          empirical: empirical.get(place) ?? null,
        },
      ];
    }),
  );
}
