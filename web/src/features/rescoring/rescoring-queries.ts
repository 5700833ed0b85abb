import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type Rescorings = Answer<'GET /api/rescorings'>;
export type ListedRescoring = Rescorings['rescorings'][number];
export type RescoringDetail = Answer<'GET /api/rescorings/:id'>;
export type ExaminedQuestion = Answer<'GET /api/rescoring-questions/:questionId'>;
export type Preview = Answer<'POST /api/rescoring-previews'>;
export type Flip = Preview['failToPass'][number];
export type AnswerKey = ExaminedQuestion['key'];
/** What an officer proposes. */
export type Change = { readonly kind: 'keys'; readonly keys: AnswerKey[] } | { readonly kind: 'drop' };

/** Every change, and the questions that may be changed. */
export const rescoringsQuery = queryOptions({
  queryKey: ['rescorings'],
  queryFn: ({ signal }) => request('GET /api/rescorings', {}, { signal }),
});

/** One change with what it does. */
export function rescoringQuery(id: string) {
  return queryOptions({
    queryKey: ['rescorings', id],
    queryFn: ({ signal }) => request('GET /api/rescorings/:id', { params: { id } }, { signal }),
  });
}

/** A question with its key. */
export function questionQuery(questionId: string) {
  return queryOptions({
    queryKey: ['rescorings', 'question', questionId],
    queryFn: ({ signal }) =>
      request('GET /api/rescoring-questions/:questionId', { params: { questionId } }, { signal }),
    enabled: questionId !== '',
  });
}
