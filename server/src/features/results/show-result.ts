import {
  approximateRational,
  compareRational,
  divideRational,
  multiplyRational,
  parseRational,
  type Rational,
  rational,
} from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { explainCertainty, explainRange, planStudy } from './explain-result.ts';

/** How many topics are worth naming; a longer list is no help. */
const mostTopics = 8;

/**
 * The released result of one's own sitting, read through the view that shows candidates nothing else: no question, no
 * key, no points of a question. @throws Problem `not-found`, `result-not-released`
 */
export async function showResult(
  context: Context,
  { id, personId }: { readonly id: string; readonly personId: string },
) {
  const { programme } = context.catalogue;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const sitting = await tx
      .selectFrom('sittings')
      .innerJoin('forms', 'forms.id', 'sittings.formId')
      .select(['sittings.state', 'sittings.finishedAt', 'forms.title', 'forms.minimumForBand', 'forms.isBankPrivate'])
      .where('sittings.id', '=', id)
      .executeTakeFirst();
    if (sitting === undefined)
      throw new Problem('not-found', 'There is no such sitting among yours. Go back to the exam page.');
    const result = await tx.selectFrom('releasedResults').selectAll().where('sittingId', '=', id).executeTakeFirst();
    const { state, finishedAt } = sitting;
    if (result === undefined || finishedAt === null || (state !== 'submitted' && state !== 'expired')) {
      throw new Problem('result-not-released', 'The result appears when the sitting has ended and is released.');
    }
    const earlier = await tx
      .selectFrom('releasedResultRevisions')
      .select(['points', 'maximum', 'decision', 'replacedAt'])
      .where('sittingId', '=', id)
      .orderBy('revision', 'desc')
      .execute();
    const { withdrawnBecause } = await findWithdrawal(tx, id);
    const now = await databaseNow(tx);
    const titles = new Map(programme.modules.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic.title])));
    const domainTitles = new Map(programme.domains.map((domain) => [domain.number as number, domain.title]));
    return {
      sitting: id,
      kind: result.kind,
      title: sitting.title,
      decision: result.decision,
      ending: state,
      finishedAt: finishedAt.toISOString(),
      points: result.points,
      maximum: result.maximum,
      percent: percentDown(parseRational(result.points), parseRational(result.maximum)),
      passPercent: approximateRational(multiplyRational(parseRational(result.passMark), rational(100))),
      answered: result.answered,
      questionCount: result.questionCount,
      isPracticeBank: !sitting.isBankPrivate,
      domains: result.domains.map((stored) => ({
        domain: stored.domain,
        title: domainTitles.get(stored.domain) ?? `Domain ${stored.domain}`,
        questions: stored.questions,
        band: stored.band,
        range: explainRange(stored, result.passMark),
      })),
      minimumForBand: sitting.minimumForBand,
      studyNext: result.studyNext
        .filter(({ lost }) => compareRational(parseRational(lost), rational(0)) > 0)
        .slice(0, mostTopics)
        .map(({ topic }) => ({ topic, title: titles.get(topic) ?? topic })),
      studyPlan: planStudy(result.studyNext, programme),
      releasedAt: (result.releasedAt ?? finishedAt).toISOString(),
      finalAt: result.finalAt?.toISOString() ?? null,
      isFinal: result.finalAt === null || result.finalAt.getTime() <= now,
      isPassKept: result.isPassKept,
      withdrawnBecause: result.decision === 'fail' ? withdrawnBecause : null,
      earlier: earlier.map(({ points, maximum, decision, replacedAt }) => ({
        points,
        maximum,
        decision,
        percent: percentDown(parseRational(points), parseRational(maximum)),
        replacedAt: replacedAt.toISOString(),
      })),
      certainty: explainCertainty(result.certainty, result.maximum),
    };
  });
}

/** The newest reason of an officer who took the pass away. */
async function findWithdrawal(tx: Tx, sittingId: string): Promise<{ withdrawnBecause: string | null }> {
  const row = await tx
    .selectFrom('ownPassWithdrawals')
    .select('reason')
    .where('sittingId', '=', sittingId)
    .orderBy('decidedAt', 'desc')
    .executeTakeFirst();
  return { withdrawnBecause: row?.reason ?? null };
}

/** One decimal, rounded down: 69.99 % reads 69.9, so that nobody reads 70.0 and has failed. */
function percentDown(points: Rational, maximum: Rational): number {
  const thousandths = multiplyRational(divideRational(points, maximum), rational(1000));
  return Number(thousandths.numerator / thousandths.denominator) / 10;
}
