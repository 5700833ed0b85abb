import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type PathAnswer = Answer<'GET /api/paths/:group'>;
export type PathTopic = PathAnswer['topics'][number];
export type PathGroup = PathAnswer['group']['id'];

/** The six groups that have a path, in the programme's order. */
export const pathGroups = [
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
] as const satisfies readonly PathGroup[];

/** The path of one audience group. */
export function pathQuery(group: PathGroup) {
  return queryOptions({
    queryKey: ['progress', 'path', group],
    queryFn: ({ signal }) => request('GET /api/paths/:group', { params: { group } }, { signal }),
  });
}
