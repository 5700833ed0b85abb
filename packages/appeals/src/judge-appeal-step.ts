import { type Conflict, findConflict, type Relation } from '@cmdsp/impartiality';
import { ok, refused, type Result } from '@cmdsp/primitives';
import type { Appeal } from './appeal.ts';

/** What staff do with an appeal: give it to a reviewer, or decide it as its reviewer. */
export type AppealStep = { readonly kind: 'assign'; readonly reviewerId: string } | { readonly kind: 'decide' };

/** Why a step may not be taken; a conflict names the relation. */
export type AppealRefusal =
  | { readonly kind: 'not-open' }
  | { readonly kind: 'not-reviewer' }
  | { readonly kind: 'took-part' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/**
 * Decides whether a step may be taken now. A reviewer has no relation to whoever appeals and had no part in what is
 * appealed (`tookPart`: who scored by hand, released, signed or invigilated); only the reviewer decides, and is judged
 * again when deciding, because relations come to light late.
 */
export function judgeAppealStep({
  step,
  appeal,
  actorId,
  tookPart,
  known,
}: {
  readonly step: AppealStep;
  readonly appeal: Appeal;
  readonly actorId: string;
  readonly tookPart: readonly string[];
  readonly known: { readonly relations: readonly Relation[]; readonly today: string };
}): Result<null, AppealRefusal> {
  if (appeal.state !== 'received' && appeal.state !== 'in-review') return refused({ kind: 'not-open' });
  const { personId } = appeal;
  if (actorId === personId) return refused({ kind: 'conflict', conflict: { kind: 'self', personId } });
  const reviewerId = step.kind === 'assign' ? step.reviewerId : actorId;
  if (step.kind === 'decide' && appeal.reviewerId !== actorId) return refused({ kind: 'not-reviewer' });
  const asked = { assignment: 'review-appeal', actorId: reviewerId, personIds: [personId] } as const;
  const conflict = findConflict({ ...asked, ...known });
  if (conflict !== null) return refused({ kind: 'conflict', conflict });
  return tookPart.includes(reviewerId) ? refused({ kind: 'took-part' }) : ok(null);
}
