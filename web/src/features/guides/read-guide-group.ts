import { type AudienceGroup, audienceGroups } from '../../api/audience-groups.ts';

/** The group that an address names; the first one for anything else, whose guide says whom it is for. */
export function readGuideGroup(asked: string): AudienceGroup {
  return audienceGroups.find((group) => group === asked) ?? audienceGroups[0];
}
