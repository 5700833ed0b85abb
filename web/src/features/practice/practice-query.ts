import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type PracticeToday = Answer<'GET /api/practice'>;
export type DueQuestions = Answer<'GET /api/practice/questions'>;
export type DueQuestion = DueQuestions['questions'][number];
export type Recorded = Answer<'PUT /api/practice/reviews/:review'>;

/** What is proposed today. */
export const todayQuery = queryOptions({
  queryKey: ['practice'],
  queryFn: ({ signal }) => request('GET /api/practice', {}, { signal }),
  staleTime: 0,
});

/** The questions that are due. Asked for when a session begins; the session then holds its own. */
export function fetchDueQuestions(): Promise<DueQuestions> {
  return request('GET /api/practice/questions', {});
}
