import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../api/request.ts';

export type WorkAnswer = Answer<'GET /api/submissions/:id'>;
/** A round of any work, as lists and pages of its owner show it. */
export type WorkRound = Omit<WorkAnswer['work'], 'kind' | 'subject' | 'receiptHash'>;
export type WorkFile = WorkAnswer['files'][number];
export type WorkCheck = Answer<'GET /api/submissions/:id/check'>;
export type WorkFeedback = Answer<'GET /api/submissions/:id/feedback'>;

/** A round of one's own work. */
export function workQuery(id: string) {
  return queryOptions({
    queryKey: ['submissions', id],
    queryFn: ({ signal }) => request('GET /api/submissions/:id', { params: { id } }, { signal }),
    staleTime: 0,
  });
}

/** What markers will see, always as it is now. */
export function checkQuery(id: string) {
  return queryOptions({
    queryKey: ['submissions', id, 'check'],
    queryFn: ({ signal }) => request('GET /api/submissions/:id/check', { params: { id } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** What came of released work. */
export function feedbackQuery(id: string) {
  return queryOptions({
    queryKey: ['submissions', id, 'feedback'],
    queryFn: ({ signal }) => request('GET /api/submissions/:id/feedback', { params: { id } }, { signal }),
  });
}
