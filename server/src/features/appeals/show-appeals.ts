import { appealDue, judgeAppealStep } from '@cmdsp/appeals';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { listAppeals, listEvidence, listOfficers, listWhoTookPart, type OwnAppeal } from './queries.ts';
import { factsOf, refusalOf } from './require-step.ts';

type Answer = z.input<Endpoints['GET /api/appeals']['response']>;
type Own = z.input<Endpoints['GET /api/appeals/mine']['response']>['appeals'][number];

/**
 * What an officer may see of appeals: those that they could review, the others as a number. With each, who could review it
 * and what stands in the way of the others. Files of an appeal are named to its reviewer; the others read how many there are.
 */
export async function showAppeals({ databases }: Pick<Context, 'databases'>, officerId: string): Promise<Answer> {
  const db = databases.staff;
  const now = await databaseNow(db);
  const rows = await listAppeals(db);
  const files = await asPerson(db, officerId, listEvidence);
  const officers = await listOfficers(db);
  const people = [...new Set(rows.map(({ personId }) => personId))];
  const known = await listKnownRelations(db, { actors: officers.map(({ id }) => id), people });
  const appeals: Answer['appeals'] = [];
  for (const row of rows) {
    const tookPart = await listWhoTookPart(db, row);
    const barriers = officers.map(({ id, name }) => {
      const step = { kind: 'assign', reviewerId: id } as const;
      const appeal = { ...factsOf(row), state: 'received' as const };
      // Whether this officer could review it, whoever gives it to them.
      const verdict = judgeAppealStep({ step, appeal, actorId: '', tookPart, known });
      return { id, name, barrier: verdict.ok ? null : refusalOf(verdict.problem, name) };
    });
    if (barriers.find(({ id }) => id === officerId)?.barrier !== null) continue;
    const due = appealDue(factsOf(row), now);
    appeals.push({
      ...presentAppeal(row),
      candidate: row.candidate,
      questionId: row.questionId,
      reviewer:
        row.reviewerId === null
          ? null
          : { id: row.reviewerId, name: row.reviewerName ?? '', isMe: row.reviewerId === officerId },
      rescoring: row.rescoring,
      scriptId: row.scriptId,
      evidenceCount: row.evidenceCount,
      // Row level security shows files to whoever gave them as well.
      evidence: row.reviewerId === officerId ? presentEvidence(files, row.id) : [],
      due:
        due === null
          ? null
          : {
              step: due.step === 'acknowledge' ? 'assign' : 'decide',
              by: new Date(due.by).toISOString(),
              standing: due.standing,
            },
      officers: barriers,
    });
  }
  return { appeals, hidden: rows.length - appeals.length };
}

/** The files of one appeal, field by field. */
export function presentEvidence(files: Awaited<ReturnType<typeof listEvidence>>, appealId: string): Own['evidence'] {
  return files.filter((file) => file.appealId === appealId).map(({ id, name, bytes }) => ({ id, name, bytes }));
}

/** An appeal as whoever filed it reads it, field by field. */
export function presentAppeal(appeal: OwnAppeal): Omit<Own, 'evidence' | 'readings'> {
  const { id, number, sittingId, submissionId, ground, position, statement, wish, state, outcome, answer } = appeal;
  const { filedAt, reviewBy, assignedAt, decideBy, decidedAt, withdrawnAt } = appeal;
  return {
    id,
    number,
    sittingId,
    submissionId,
    isMarkedAgain: appeal.isMarkedAgain,
    ground,
    position,
    statement,
    wish,
    state,
    filedAt: filedAt.toISOString(),
    reviewBy: reviewBy.toISOString(),
    assignedAt: assignedAt?.toISOString() ?? null,
    decideBy: decideBy.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    outcome,
    answer,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
