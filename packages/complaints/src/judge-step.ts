import { findConflict, type Relation } from '@cmdsp/impartiality';
import { assertNever, ok, refused, type Result } from '@cmdsp/primitives';
import type { Complaint } from './complaint.ts';

/** What staff do with a complaint. */
export type ComplaintStep =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'assign'; readonly handlerId: string; readonly subjectId: string | null }
  | { readonly kind: 'decide' };

/** Why a step may not be taken. */
export type StepRefusal = 'not-open' | 'not-acknowledged' | 'not-handler' | 'own-complaint' | 'is-subject' | 'related';

/** What is known between those who handle complaints and those involved, and the day it was read (YYYY-MM-DD). */
export type Known = { readonly relations: readonly Relation[]; readonly today: string };

/**
 * Decides whether somebody may take a step now. Nobody touches what they filed, what is about them, or what was filed by
 * or is about somebody they are close to; only the handler decides, and only after the acknowledgement
 * (ISO/IEC 17024:2012, 9.8.3 and 9.9.4: by people who were not involved).
 */
export function judgeStep({
  step,
  complaint,
  actorId,
  known,
}: {
  readonly step: ComplaintStep;
  readonly complaint: Complaint;
  readonly actorId: string;
  readonly known: Known;
}): Result<null, StepRefusal> {
  if (complaint.state !== 'received' && complaint.state !== 'acknowledged') return refused('not-open');
  const barrier = barrierTo(actorId, complaint, known);
  if (barrier !== null) return refused(barrier);
  switch (step.kind) {
    case 'acknowledge':
      return complaint.state === 'received' ? ok(null) : refused('not-open');
    case 'assign': {
      const asNamed = { ...complaint, subjectId: step.subjectId };
      // Whoever names the subject may find that it is somebody they are close to.
      const against = barrierTo(actorId, asNamed, known) ?? barrierTo(step.handlerId, asNamed, known);
      return against === null ? ok(null) : refused(against);
    }
    case 'decide':
      if (complaint.state !== 'acknowledged') return refused('not-acknowledged');
      return complaint.handlerId === actorId ? ok(null) : refused('not-handler');
    default:
      return assertNever(step);
  }
}

/** What keeps somebody away from a complaint, or null. */
export function barrierTo(
  personId: string,
  { complainantId, subjectId }: Pick<Complaint, 'complainantId' | 'subjectId'>,
  known: Known,
): 'own-complaint' | 'is-subject' | 'related' | null {
  if (personId === complainantId) return 'own-complaint';
  if (personId === subjectId) return 'is-subject';
  const personIds = [complainantId, subjectId].filter((id) => id !== null);
  const conflict = findConflict({ assignment: 'handle-complaint', actorId: personId, personIds, ...known });
  return conflict === null ? null : 'related';
}
