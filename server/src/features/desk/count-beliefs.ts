import { minimumCell } from '@cmdsp/aggregates';
import { audienceGroups } from '@cmdsp/contract';

/** Somebody of a cohort with what their answers point at. */
export type Holder = { readonly audienceGroup: string; readonly slugs: readonly string[] };

/** How many people hold a belief, and in which groups, as far as that says nothing about one of them. */
export type BeliefCount = {
  readonly slug: string;
  readonly people: number;
  readonly groups: readonly { readonly group: (typeof audienceGroups)[number]; readonly people: number }[];
};

type Group = { readonly group: (typeof audienceGroups)[number]; readonly size: number; readonly people: number };

/**
 * The beliefs that at least five people hold, the most common first, but none that the whole cohort holds: who is in it,
 * and in which group, is no secret, so such a number would name people. Groups are told apart as far as the same is true
 * of each, and of what subtracting them from the whole leaves.
 */
export function countBeliefs(people: readonly Holder[]): readonly BeliefCount[] {
  const slugs = new Set(people.flatMap((person) => person.slugs));
  return [...slugs]
    .flatMap((slug): BeliefCount[] => {
      const holders = people.filter((person) => person.slugs.includes(slug));
      if (holders.length < minimumCell || holders.length === people.length) return [];
      const groups = showGroups(groupsOf(people, slug)).map(({ group, people: count }) => ({ group, people: count }));
      return [{ slug, people: holders.length, groups }];
    })
    .sort((one, other) => other.people - one.people || (one.slug < other.slug ? -1 : 1));
}

function groupsOf(people: readonly Holder[], slug: string): readonly Group[] {
  return audienceGroups.flatMap((group) => {
    const own = people.filter(({ audienceGroup }) => audienceGroup === group);
    const holding = own.filter(({ slugs }) => slugs.includes(slug)).length;
    // A group without people is no secret and hides nobody.
    return own.length === 0 ? [] : [{ group, size: own.length, people: holding }];
  });
}

/** The groups that may be told apart: small ones and unanimous ones are hidden, and then the smallest others that would give them away. */
function showGroups(groups: readonly Group[]): readonly Group[] {
  const bySize = groups.toSorted((one, other) => one.people - other.people);
  let shown = bySize.filter(({ people, size }) => people >= minimumCell && people < size);
  while (shown.length > 0 && !isSafe(groups.filter((group) => !shown.includes(group)))) shown = shown.slice(1);
  return groups.filter((group) => shown.includes(group));
}

/** Whether hidden groups, of which the sizes and the sum are known, leave open how many hold the belief in each of them. */
function isSafe(hidden: readonly Group[]): boolean {
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, { people }) => total + people, 0);
  const size = hidden.reduce((total, group) => total + group.size, 0);
  if (hidden.length === 1 || sum < minimumCell) return false;
  return hidden.every((group) => {
    const least = Math.max(0, sum - (size - group.size));
    const most = Math.min(group.size, sum);
    return most - least >= Math.min(minimumCell, group.size);
  });
}
