import { type AngoffRound, angoffRound, compareRounds } from '@cmdsp/psychometrics';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Context } from '../../context.ts';
import { countRatings, type FinishedRound, loadFinishedRound } from '../../panels/load-ratings.ts';
import { neededJudges } from '../../panels/panel-rules.ts';
import { findEmpirical } from './find-empirical.ts';
import { getPanel, listJudges, listPanelQuestions } from './queries.ts';

/**
 * A panel for officers. Numbers of a round appear when it has ended, so that an officer who judges too is not led; who has
 * rated how many questions is seen at any time. @throws Problem `not-found`
 */
export async function showPanel(
  { databases }: Pick<Context, 'databases'>,
  { panelId, personId }: { readonly panelId: string; readonly personId: string },
) {
  return databases.staff.transaction().execute(async (tx) => {
    const panel = await getPanel(tx, panelId);
    await recordBankReading(tx, { personId, what: `The panel “${panel.title}”` });
    const rows = await listPanelQuestions(tx, panelId);
    const judges = await listJudges(tx, panelId);
    const [roundOne, roundTwo] = [
      await countRatings(tx, { panelId, round: 1 }),
      await countRatings(tx, { panelId, round: 2 }),
    ];
    const ratings = (round: 1 | 2) => loadFinishedRound(tx, { panelId, round, questions: rows.length });
    const isClosed = panel.state === 'closed' || panel.state === 'not-sufficient';
    const one = panel.state === 'round-one' ? null : await ratings(1);
    const two = isClosed ? await ratings(2) : null;
    const [first, second] = [analyse(one), analyse(two)];
    const empirical = await findEmpirical(tx, rows);
    const { id, title, state, isSimulated, openedAt, closedAt, definition } = panel;
    return {
      id,
      title,
      state,
      isSimulated,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      questions: rows.length,
      definition,
      judges: judges.map((judge) => ({
        ...judge,
        roundOne: roundOne.get(judge.id) ?? 0,
        roundTwo: roundTwo.get(judge.id) ?? 0,
      })),
      needed: neededJudges,
      first: presentRound(first),
      second: presentRound(second),
      change: changeOf(one, two),
      results: rows.map(({ place, questionId, domain, estimate, content }, index) => ({
        place,
        questionId,
        domain,
        stem: content.question.stem,
        estimate,
        first: first?.questionMeans[index] ?? null,
        second: second?.questionMeans[index] ?? null,
        spread: (second ?? first)?.questionSpreads[index] ?? null,
        empirical: empirical.get(place) ?? null,
      })),
    };
  });
}

function analyse(round: FinishedRound | null): AngoffRound | null {
  return round === null || round.judges.length === 0 ? null : angoffRound(round.ratings);
}

function presentRound(round: AngoffRound | null) {
  if (round === null) return null;
  const { judgeMeans, cut, standardError, interval, agreement } = round;
  return {
    judges: judgeMeans.length,
    cut,
    standardError,
    interval,
    agreement: agreement.average,
    agreementOfOne: agreement.single,
    meanCorrelation: agreement.meanCorrelation,
  };
}

/** What the rounds changed, for those who finished both. */
function changeOf(one: FinishedRound | null, two: FinishedRound | null) {
  if (one === null || two === null || two.judges.length === 0) return null;
  const before = two.judges.map((judge) => one.ratings[one.judges.indexOf(judge)] ?? []);
  return compareRounds(before, two.ratings);
}
