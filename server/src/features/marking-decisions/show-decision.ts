import type { Endpoints } from '@cmdsp/contract';
import { type Rubric, scoreLevels } from '@cmdsp/marking';
import { formatRational, multiplyRational, rational } from '@cmdsp/primitives';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { ScriptMarks } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import { presentLabEvidence } from '../../lab-evidence/present-lab-evidence.ts';
import { listStoredEvidence } from '../../lab-evidence/read-lab-evidence.ts';
import { rubricOf } from '../../marking/criteria.ts';
import { getCriteria } from '../../marking/keep-criteria.ts';
import { readScriptTexts } from '../../marking/read-script-texts.ts';
import { listGivenMarks } from '../../marking/settle-script.ts';
import { listStrandedSteps } from './list-stranded-steps.ts';
import { barrierOf } from './part-in-script.ts';
import { findOutcome, listSteps } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/marking-decisions/:id']['response']>;

const places = ['first', 'second', 'third', 'moderator', 'adjudicator'] as const;

/**
 * One script as an officer reads it: under its code, with every given mark by its place. @throws Problem `not-found`, and
 * `conflict-of-interest` for officers with a relation to whoever wrote it
 */
export async function showDecision(
  context: Pick<Context, 'catalogue' | 'databases' | 'labs'>,
  { id, officerId }: { readonly id: string; readonly officerId: string },
): Promise<Answer> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const script = await tx.selectFrom('scripts').selectAll().where('id', '=', id).executeTakeFirst();
    if (script === undefined) throw new Problem('not-found', 'There is no such script.');
    const barrier = await barrierOf(tx, { script, officerId });
    if (barrier?.kind === 'relation') throw new Problem('conflict-of-interest', barrier.words);
    const criteria = await getCriteria(tx, script.rubricHash);
    const rubric = rubricOf(criteria);
    const outcome = await findOutcome(tx, id);
    const steps = await listSteps(tx, id);
    const decisive = decisiveMarks(steps);
    const given = await listGivenMarks(tx, id);
    const wait = await tx
      .selectFrom('scriptWaits')
      .select(['step', 'dueBy', sql<boolean>`due_by < clock_timestamp()`.as('isLate')])
      .where('scriptId', '=', id)
      .executeTakeFirst();
    const stranded = (await listStrandedSteps(tx)).find(
      ({ about, needs }) => needs === 'officer' && about.kind === 'script' && about.id === id,
    );
    const { texts, attachments } = await readScriptTexts(tx, script.submissionId);
    const labs = await listStoredEvidence(tx, script.submissionId);
    return {
      id,
      code: script.code,
      kind: script.kind,
      title: criteria.title,
      state: script.state,
      wait: wait === undefined ? null : { step: wait.step, dueBy: wait.dueBy.toISOString(), isLate: wait.isLate },
      passMark: criteria.passMark,
      gate: criteria.gate,
      criteria: criteria.criteria.map(({ id: criterion, title, weight, levels, isNeverZero }) => {
        return { id: criterion, title, weight, levels: [...levels], isNeverZero };
      }),
      texts: texts.map(({ title, body }) => ({ title, body })),
      attachments: [...attachments],
      labs: labs.map((stored) => presentLabEvidence(context, stored)),
      marks: given
        .toSorted((one, other) => places.indexOf(one.role) - places.indexOf(other.role))
        .map((mark) => presentMark(mark, { rubric, isDecisive: decisive.has(mark.markerId) })),
      outcome: outcome === null ? null : presentOutcome(outcome),
      isReopened: outcome !== null && outcome.releasedAt !== null && script.state !== 'released',
      history: steps.map(({ kind, reason, by, decidedAt }) => {
        return { kind, reason, by: by ?? 'The published rule', at: decidedAt.toISOString() };
      }),
      barrier: barrier?.words ?? null,
      strandedOfficers: stranded?.holders ?? null,
    };
  });
}

/** Whose marks the newest outcome rests on: as the step says that settled it, or whoever adjudicated. */
function decisiveMarks(steps: Awaited<ReturnType<typeof listSteps>>): ReadonlySet<string> {
  const last = steps.findLast(({ kind }) => kind === 'settled' || kind === 'adjudicated');
  const counted = last?.body['counted'];
  const adjudicator = last?.body['adjudicator'];
  return new Set([...(Array.isArray(counted) ? counted : []), adjudicator].filter((one) => typeof one === 'string'));
}

function presentMark(
  mark: Selectable<ScriptMarks>,
  { rubric, isDecisive }: { readonly rubric: Rubric; readonly isDecisive: boolean },
): Answer['marks'][number] {
  const { role, levels, comments, gate, note } = mark;
  const { share, isPass } = scoreLevels(rubric, levels);
  const { overall, passages, reasons = {} } = comments;
  return {
    role,
    levels,
    comments: { overall, passages: [...passages] },
    reasons,
    gate,
    note,
    points: formatRational(multiplyRational(share, rational(100))),
    isPass: isPass && gate?.isHarm !== true,
    isDecisive,
  };
}

function presentOutcome(outcome: NonNullable<Awaited<ReturnType<typeof findOutcome>>>): Answer['outcome'] {
  const { points, isPassed, decidedBy, levels, reasons, settledAt, releasedAt } = outcome;
  return {
    points,
    isPassed,
    decidedBy,
    levels,
    reasons,
    settledAt: settledAt.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
  };
}
