import { type Levels, scoreLevels, settleWork } from '@cmdsp/marking';
import { compareRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { MarkComments, MarkerPlace } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import type { Criteria } from '../../marking/criteria.ts';
import { rubricOf } from '../../marking/criteria.ts';
import { getCriteria } from '../../marking/keep-criteria.ts';
import { lockScript } from '../../marking/lock-script.ts';
import { readMarkingPolicy } from '../../marking/marking-rules.ts';
import { closeScript, listGivenMarks } from '../../marking/settle-script.ts';
import { type Settled, writeOutcome } from '../../marking/write-outcome.ts';
import { requireNoPart } from './part-in-script.ts';

/** What an adjudicator decides: a level and a reason for every criterion, and why it becomes lower where it does. */
export type Adjudicated = {
  readonly levels: Levels;
  readonly reasons: Readonly<Record<string, string>>;
  readonly isHarm: boolean;
  readonly overall: string;
  readonly lowerReason: string | null;
  /** Comments of marks that the candidate reads beside the decision, by the mark that they stand in. */
  readonly keptPassages: readonly PassageName[];
};

type PassageName = { readonly role: MarkerPlace; readonly id: string };

/**
 * Decides a script whose marks are apart, or that an upheld appeal opened again, by somebody who had no part in it. What was
 * released may become lower only with a reason of its own. @throws Problem `not-found`, `conflict`, `conflict-of-interest`,
 * `mark-incomplete`, `mark-lowered`
 */
export async function adjudicateScript(
  { databases }: Pick<Context, 'databases'>,
  { id, officerId, decision }: { readonly id: string; readonly officerId: string; readonly decision: Adjudicated },
): Promise<{ points: string; isPassed: boolean }> {
  return databases.staff.transaction().execute(async (tx) => {
    const script = await lockScript(tx, id);
    if (script.state !== 'adjudication')
      throw new Problem('conflict', 'This script does not wait for an adjudicator. Read the list again.');
    await requireNoPart(tx, { script, officerId });
    const criteria = await getCriteria(tx, script.rubricHash);
    requireWhole(criteria, decision);
    const { levels, isHarm, overall, reasons, lowerReason, keptPassages } = decision;
    const rubric = rubricOf(criteria);
    const policy = await readMarkingPolicy(tx, script.isDouble);
    const outcome = settleWork({ rubric, policy, marks: [], adjudication: { levels, saysHarm: isHarm } });
    if (outcome.kind !== 'settled') throw new TypeError('An adjudication settles');
    await requireReasonForLess(tx, { scriptId: id, outcome, lowerReason });
    const passages = keepPassages(await listGivenMarks(tx, id), keptPassages);
    const comments: MarkComments = { overall, passages, reasons };
    await tx
      .insertInto('scriptMarks')
      .values({
        scriptId: id,
        markerId: officerId,
        role: 'adjudicator',
        levels: JSON.stringify(levels),
        comments: JSON.stringify(comments),
        gate: criteria.gate === null ? null : JSON.stringify({ isHarm, reason: overall, passage: null }),
        note: lowerReason ?? '',
        state: 'given',
        givenAt: sql<Date>`clock_timestamp()`,
      })
      .execute();
    const reason = lowerReason === null ? overall : `${overall} Lower than released: ${lowerReason}`;
    await writeOutcome(tx, script, { outcome, counted: [{ comments }], decidedBy: officerId, reason, reasons });
    await closeScript(tx, id);
    const { points } = await tx
      .selectFrom('scriptOutcomes')
      .select('points')
      .where('scriptId', '=', id)
      .executeTakeFirstOrThrow();
    return { points, isPassed: outcome.isPass };
  });
}

/** The chosen comments as the adjudicator's own: whose they were stands nowhere in them. @throws Problem `conflict` */
function keepPassages(
  given: Awaited<ReturnType<typeof listGivenMarks>>,
  chosen: readonly PassageName[],
): MarkComments['passages'] {
  return chosen.map(({ role, id }, place) => {
    const found = given.find((mark) => mark.role === role)?.comments.passages.find((passage) => passage.id === id);
    if (found === undefined)
      throw new Problem('conflict', 'A comment that you kept is not there. Read the script again.');
    return { ...found, id: `passage-${place + 1}` };
  });
}

function requireWhole(criteria: Criteria, { levels, reasons }: Adjudicated): void {
  const lacks = criteria.criteria.find(({ id }) => levels[id] === undefined || reasons[id] === undefined);
  if (lacks !== undefined) throw new Problem('mark-incomplete', `“${lacks.title}” has no level or no reason yet.`);
  const strange = [...Object.keys(levels), ...Object.keys(reasons)].find(
    (id) => !criteria.criteria.some((one) => one.id === id),
  );
  if (strange !== undefined) throw new Problem('mark-incomplete', `There is no criterion “${strange}”.`);
  scoreLevels(rubricOf(criteria), levels);
}

async function requireReasonForLess(
  tx: Tx,
  {
    scriptId,
    outcome,
    lowerReason,
  }: { readonly scriptId: string; readonly outcome: Settled; readonly lowerReason: string | null },
): Promise<void> {
  const before = await tx
    .selectFrom('scriptOutcomes')
    .select(['points', 'isPassed', 'releasedAt'])
    .where('scriptId', '=', scriptId)
    .executeTakeFirst();
  if (before === undefined || before.releasedAt === null || lowerReason !== null) return;
  const points = multiplyRational(outcome.share, rational(100));
  const isLower = compareRational(points, parseRational(before.points)) < 0 || (before.isPassed && !outcome.isPass);
  if (isLower)
    throw new Problem('mark-lowered', 'This is less than what the candidate was told. Say why it has to become lower.');
}
