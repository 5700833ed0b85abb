import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type ModuleQuizAnswer = Answer<'GET /api/modules/:module/quiz'>;
export type QuizTry = Answer<'GET /api/quiz-tries/:try'>;
export type OpenTry = Extract<QuizTry, { kind: 'open' }>;
export type SubmittedTry = Extract<QuizTry, { kind: 'submitted' }>;

/** Rules and tries of a module's quiz. */
export function moduleQuizQuery(module: string) {
  return queryOptions({
    queryKey: ['module-quiz', module],
    queryFn: ({ signal }) => request('GET /api/modules/:module/quiz', { params: { module } }, { signal }),
    // Answers saved a moment ago must show when somebody comes back from a try.
    staleTime: 0,
  });
}

/**
 * One try. Not fetched again by itself, because the page holds the newest answers; forgotten when the page is left, so
 * that coming back shows what was saved meanwhile.
 */
export function quizTryQuery(id: string) {
  return queryOptions({
    queryKey: ['quiz-try', id],
    queryFn: ({ signal }) => request('GET /api/quiz-tries/:try', { params: { try: id } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
