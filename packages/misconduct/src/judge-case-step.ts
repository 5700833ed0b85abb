import { type Conflict, findConflict, type Relation } from '@cmdsp/impartiality';
import { type Instant, ok, refused, type Result } from '@cmdsp/primitives';
import type { MisconductCase } from './misconduct-case.ts';

/** What staff do with a case: tell the person, propose a decision, confirm it or send it back. */
export type CaseStep = 'notice' | 'propose' | 'confirm' | 'send-back';

/** Why a step may not be taken; a conflict names the relation. */
export type CaseRefusal =
  | { readonly kind: 'not-now' }
  | { readonly kind: 'not-heard'; readonly until: Instant | null }
  | { readonly kind: 'reported-it' }
  | { readonly kind: 'proposed-it' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

const from = { notice: 'reported', propose: 'noticed', confirm: 'proposed', 'send-back': 'proposed' } as const;

/**
 * Decides whether somebody may take a step now. Whoever reported proposes and confirms nothing; whoever proposed does not
 * confirm; nobody with a relation to the person does either; and nothing is proposed before the person has answered or
 * the time to answer is over.
 */
export function judgeCaseStep({
  step,
  case: facts,
  actorId,
  known,
  now,
}: {
  readonly step: CaseStep;
  readonly case: MisconductCase;
  readonly actorId: string;
  readonly known: { readonly relations: readonly Relation[]; readonly today: string };
  readonly now: Instant;
}): Result<null, CaseRefusal> {
  if (facts.state !== from[step]) return refused({ kind: 'not-now' });
  const assignment = step === 'notice' ? 'investigate-misconduct' : 'decide-misconduct';
  const conflict = findConflict({ assignment, actorId, personIds: [facts.personId], ...known });
  if (conflict !== null) return refused({ kind: 'conflict', conflict });
  if (step === 'notice') return ok(null);
  if (actorId === facts.reportedBy) return refused({ kind: 'reported-it' });
  if (step === 'propose') {
    const isHeard = facts.answeredAt !== null || (facts.hearUntil !== null && now >= facts.hearUntil);
    return isHeard ? ok(null) : refused({ kind: 'not-heard', until: facts.hearUntil });
  }
  return actorId === facts.proposedBy ? refused({ kind: 'proposed-it' }) : ok(null);
}
