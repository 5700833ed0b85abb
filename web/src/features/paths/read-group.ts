import { type PathGroup, pathGroups } from './paths-query.ts';

/** The group whose path an address names: `?group=product`. Anything else shows the learner's own. */
export function readGroup(search: Record<string, unknown>): { group?: PathGroup } {
  const group = pathGroups.find((known) => known === search['group']);
  return group === undefined ? {} : { group };
}
