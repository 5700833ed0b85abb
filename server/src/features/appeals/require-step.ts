import { type AppealRefusal, type AppealStep, judgeAppealStep } from '@cmdsp/appeals';
import { describeConflict, describeConflictOf } from '@cmdsp/impartiality';
import { instant } from '@cmdsp/primitives';
import type { Selectable } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Appeals } from '../../db/tables/appeals.ts';
import { Problem } from '../../http/problem.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { listWhoTookPart, lockAppeal } from './queries.ts';

/**
 * Locks the appeal and lets the step pass, or says what stands in the way.
 * @throws Problem `not-found`, `conflict`, `conflict-of-interest` with the relation
 */
export async function requireStep(
  tx: Tx,
  { id, officerId, step }: { readonly id: string; readonly officerId: string; readonly step: AppealStep },
): Promise<Selectable<Appeals>> {
  const found = await lockAppeal(tx, id);
  if (found === null) throw new Problem('not-found', 'There is no such appeal.');
  const actors = [officerId, ...(step.kind === 'assign' ? [step.reviewerId] : [])];
  const known = await listKnownRelations(tx, { actors, people: [found.personId] });
  const tookPart = await listWhoTookPart(tx, found);
  const verdict = judgeAppealStep({ step, appeal: factsOf(found), actorId: officerId, tookPart, known });
  if (verdict.ok) return found;
  const { problem } = verdict;
  const isSelf = step.kind !== 'assign' || step.reviewerId === officerId;
  const words = isSelf ? ownRefusal(problem) : refusalOf(problem, 'This officer');
  const isConflict = problem.kind === 'conflict' || problem.kind === 'took-part';
  throw new Problem(isConflict ? 'conflict-of-interest' : 'conflict', words);
}

/** An appeal as decisions about it look at it. */
export function factsOf(row: Selectable<Appeals>) {
  const { state, personId, reviewerId } = row;
  const [reviewBy, decideBy] = [instant(row.reviewBy.getTime()), instant(row.decideBy.getTime())];
  return { state, personId, reviewerId, reviewBy, decideBy };
}

/** What keeps somebody from an appeal, as a sentence to somebody else. */
export function refusalOf(refusal: AppealRefusal, actor: string): string {
  if (refusal.kind === 'took-part') return `${actor} took part in what is appealed.`;
  if (refusal.kind === 'conflict') return describeConflictOf(refusal.conflict, { actor, person: 'the candidate' });
  return ownRefusal(refusal);
}

function ownRefusal(refusal: AppealRefusal): string {
  switch (refusal.kind) {
    case 'not-open':
      return 'This appeal is closed. Read the list again.';
    case 'not-reviewer':
      return 'Only its reviewer decides. Give it to yourself first, if nothing stands in the way.';
    case 'took-part':
      return 'You took part in what is appealed. Somebody else reviews it.';
    case 'conflict':
      return `${describeConflict(refusal.conflict)} Somebody without such a relation has to do this.`;
  }
}
