import type { InvitedPerson, RowFault } from './check-people.ts';

/** What the program already knows about an address. */
export type KnownAddress = 'invited' | 'member';

/** Sets aside the rows whose address already has an invitation to the cohort, or whose person is in it. */
export function checkAgainstKnown(
  people: readonly InvitedPerson[],
  known: ReadonlyMap<string, KnownAddress>,
): { readonly good: readonly InvitedPerson[]; readonly bad: readonly RowFault[] } {
  const bad = people.flatMap((person) => {
    const is = known.get(person.email);
    return is === undefined ? [] : [faultOf(person, is)];
  });
  return { good: people.filter(({ email }) => !known.has(email)), bad };
}

function faultOf({ line, email }: InvitedPerson, known: KnownAddress): RowFault {
  if (known === 'member')
    return {
      line,
      column: 'email',
      kind: 'already-member',
      reason: `${email} belongs to somebody who is in this cohort.`,
      remedy: 'Nothing: leave the line out.',
    };
  return {
    line,
    column: 'email',
    kind: 'already-invited',
    reason: `${email} has an invitation to this cohort that still works.`,
    remedy: 'Nothing: leave the line out, or take the invitation back first.',
  };
}
