import type { Endpoints } from '@cmdsp/contract';
import { instant } from '@cmdsp/primitives';
import { standingOf } from '@cmdsp/submissions';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../db/database.ts';
import type { SubmissionKind, SubmissionState } from '../db/tables/submissions.ts';
import { outcomesOf } from '../marking/outcomes-of.ts';
import { databaseNow } from '../sittings/database-now.ts';

/** One round as its owner sees it. */
export type WorkRound = z.input<Endpoints['GET /api/submissions/:id']['response']>['work'];

type Facts = {
  readonly id: string;
  readonly state: SubmissionState;
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly receiptHash: string | null;
  readonly stage: 'received' | 'marking' | 'deciding';
};

/**
 * All rounds of one kind of work of somebody, by subject and round, as they may see them: how far each is, what was
 * promised, and what it came to once it is released. Inside `asPerson` with the candidate role.
 */
export async function listRounds(
  tx: Tx,
  { personId, kind }: { readonly personId: string; readonly kind?: SubmissionKind },
): Promise<readonly WorkRound[]> {
  const outcomes = (await outcomesOf(tx, personId)).filter((one) => kind === undefined || one.kind === kind);
  if (outcomes.length === 0) return [];
  const now = await databaseNow(tx);
  const rows = await tx
    .selectFrom('submissions')
    .select(['id', 'state', 'submittedAt', 'withdrawnAt', 'receiptHash'])
    .select(sql<Facts['stage']>`stage_of_submission(id)`.as('stage'))
    .execute();
  const facts = new Map(rows.map((row): [string, Facts] => [row.id, row]));
  return outcomes.flatMap((outcome): readonly WorkRound[] => {
    const found = facts.get(outcome.submissionId);
    if (found === undefined) return [];
    const { submissionId, subject, round, promisedBy, releasedAt, points, isPassed } = outcome;
    const isWaiting = found.state === 'submitted';
    const isLate = isWaiting && promisedBy !== null && standingOf(instant(promisedBy.getTime()), now) === 'late';
    return [
      {
        submissionId,
        kind: outcome.kind,
        subject,
        round,
        step: stepOf(found),
        submittedAt: found.submittedAt?.toISOString() ?? null,
        promisedBy: promisedBy?.toISOString() ?? null,
        isLate,
        releasedAt: releasedAt?.toISOString() ?? null,
        withdrawnAt: found.withdrawnAt?.toISOString() ?? null,
        points,
        isPassed,
        receiptHash: found.receiptHash,
      },
    ];
  });
}

function stepOf({ state, stage }: Facts): WorkRound['step'] {
  return state === 'submitted' ? stage : state;
}

/** What comes next, from rounds as their owner sees them. */
export function roundsForNext(rounds: readonly WorkRound[]) {
  return rounds.flatMap(({ step, round, isPassed }) => {
    if (step === 'withdrawn') return [];
    const state = step === 'writing' || step === 'released' ? step : 'submitted';
    return [{ round, state, isPassed } as const];
  });
}
