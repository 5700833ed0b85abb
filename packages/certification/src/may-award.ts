import { ok, refused, type Result } from '@cmdsp/primitives';

/** A relation that somebody has to somebody else, as the register of relations knows it. */
export type Relation = { readonly personId: string; readonly kind: RelationKind; readonly otherPersonId: string };

/** `manages` and `employs` bind in both directions: neither side may decide about the other. */
export type RelationKind = 'taught' | 'marked' | 'authored-for' | 'manages' | 'employs';

/** Why an officer may not decide about a candidate. */
export type Conflict =
  { readonly kind: 'is-candidate' } | { readonly kind: RelationKind; readonly from: 'officer' | 'candidate' };

const bothWays: readonly RelationKind[] = ['manages', 'employs'];

/**
 * Whether an officer may decide about a candidate (impartiality, ISO/IEC 17024 section 4.3): not about oneself, nor where one
 * taught, marked or authored for the candidate, nor where one of the two manages or employs the other. Names the first conflict.
 */
export function mayAward(
  { officerId, candidateId }: { officerId: string; candidateId: string },
  relations: readonly Relation[],
): Result<true, Conflict> {
  if (officerId === candidateId) return refused({ kind: 'is-candidate' });
  for (const relation of relations) {
    if (relation.personId === officerId && relation.otherPersonId === candidateId)
      return refused({ kind: relation.kind, from: 'officer' });
    const isReverse = relation.personId === candidateId && relation.otherPersonId === officerId;
    if (isReverse && bothWays.includes(relation.kind)) return refused({ kind: relation.kind, from: 'candidate' });
  }
  return ok(true);
}

/** A conflict as a sentence addressed to the officer. */
export function describeConflict(conflict: Conflict): string {
  if (conflict.kind === 'is-candidate') return 'You are this candidate yourself.';
  if (conflict.from === 'candidate')
    return conflict.kind === 'employs' ? 'This candidate employs you.' : 'This candidate manages you.';
  return {
    taught: 'You taught this candidate.',
    marked: 'You marked work of this candidate.',
    'authored-for': 'You wrote material for this candidate.',
    manages: 'You manage this candidate.',
    employs: 'You employ this candidate.',
  }[conflict.kind];
}
