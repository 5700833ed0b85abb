import { type AudienceGroup, audienceGroups } from '../../api/audience-groups.ts';

/** The group whose path an address names: `?group=product`. Anything else shows the learner's own. */
export function readGroup(search: Record<string, unknown>): { group?: AudienceGroup } {
  const group = audienceGroups.find((known) => known === search['group']);
  return group === undefined ? {} : { group };
}
