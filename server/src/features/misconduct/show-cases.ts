import { type CaseStep, judgeCaseStep } from '@cmdsp/misconduct';
import { findConflict } from '@cmdsp/impartiality';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { OwnMisconductCases } from '../../db/tables/misconduct.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { listCases, listRecentSittings } from './queries.ts';
import { momentOf, refusalWords } from './take-case-step.ts';

type Answer = z.input<Endpoints['GET /api/misconduct']['response']>;
type OwnCase = z.input<Endpoints['GET /api/misconduct/mine']['response']>['cases'][number];

const steps = ['notice', 'propose', 'confirm'] as const;
/** The step that comes next in each state. */
const next = { reported: 'notice', noticed: 'propose', proposed: 'confirm', decided: null } as const;

/** What an officer may see of cases: everything but those about people they are close to, of which only the number is said. */
export async function showCases({ databases }: Pick<Context, 'databases'>, officerId: string): Promise<Answer> {
  const db = databases.staff;
  const now = await databaseNow(db);
  const rows = await listCases(db);
  const recent = await listRecentSittings(db);
  const people = [...new Set([...rows, ...recent].map(({ personId }) => personId))];
  const known = await listKnownRelations(db, { actors: [officerId], people });
  const isFree = (personId: string) =>
    findConflict({ assignment: 'investigate-misconduct', actorId: officerId, personIds: [personId], ...known }) ===
    null;
  const visible = rows.filter(({ personId }) => isFree(personId));
  return {
    cases: visible.map((row) => {
      const facts = { ...row, hearUntil: momentOf(row.hearUntil), answeredAt: momentOf(row.answeredAt) };
      const judge = (step: CaseStep) => judgeCaseStep({ step, case: facts, actorId: officerId, known, now });
      const due = next[row.state];
      const verdict = due === null ? null : judge(due);
      return {
        id: row.id,
        number: row.number,
        sittingId: row.sittingId,
        candidate: row.candidate,
        state: row.state,
        facts: row.facts,
        reportedBy: row.reporterName,
        reportedAt: row.reportedAt.toISOString(),
        notice: row.notice,
        hearUntil: written(row.hearUntil),
        answer: row.answer,
        answeredAt: written(row.answeredAt),
        proposedBy: row.proposerName,
        ...decisionOf(row),
        observations: row.observations.map(({ kind, count }) => ({ kind, count })),
        steps: steps.filter((step) => judge(step).ok),
        barrier: verdict === null || verdict.ok ? null : refusalWords(verdict.problem),
      };
    }),
    hidden: rows.length - visible.length,
    sittings: recent
      .filter(({ personId }) => isFree(personId))
      .map(({ id, candidate, startedAt }) => ({ id, candidate, startedAt: startedAt.toISOString() })),
  };
}

/** A case as the person concerned reads it, field by field. */
export function presentOwnCase(row: OwnMisconductCases): OwnCase {
  const { id, number, sittingId, state, notice, noticedAt, hearUntil, answer, answeredAt } = row;
  return {
    id,
    number,
    sittingId,
    state,
    notice,
    noticedAt: noticedAt.toISOString(),
    hearUntil: hearUntil.toISOString(),
    answer,
    answeredAt: written(answeredAt),
    ...decisionOf(row),
  };
}

function decisionOf(
  row: Pick<OwnMisconductCases, 'isEstablished' | 'sanction' | 'barMonths' | 'reason' | 'decidedAt' | 'barredUntil'>,
) {
  const { isEstablished, sanction, barMonths, reason, decidedAt, barredUntil } = row;
  return {
    isEstablished,
    sanction,
    barMonths,
    reason,
    decidedAt: written(decidedAt),
    barredUntil: written(barredUntil),
  };
}

function written(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
