import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** Both exams as they stand for the person signed in. */
export type ExamAnswer = Answer<'GET /api/exam'>;

/** One of the two exams. */
export type ExamCardData = ExamAnswer['rehearsal'];

/** The one read of the exam page. */
export const examQuery = queryOptions({
  queryKey: ['exam'],
  queryFn: ({ signal }) => request('GET /api/exam', {}, { signal }),
});
