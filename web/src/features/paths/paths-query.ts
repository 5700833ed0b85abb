import { queryOptions } from '@tanstack/react-query';
import type { AudienceGroup } from '../../api/audience-groups.ts';
import { type Answer, request } from '../../api/request.ts';

export type PathAnswer = Answer<'GET /api/paths/:group'>;
export type PathTopic = PathAnswer['topics'][number];

/** The path of one audience group. */
export function pathQuery(group: AudienceGroup) {
  return queryOptions({
    queryKey: ['progress', 'path', group],
    queryFn: ({ signal }) => request('GET /api/paths/:group', { params: { group } }, { signal }),
  });
}
