import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** What I may give feedback on, and on what I did. */
export const ownFeedbackQuery = queryOptions({
  queryKey: ['feedback', 'mine'],
  queryFn: ({ signal }) => request('GET /api/feedback/mine', {}, { signal }),
});

/** What changed because of feedback. */
export const changesQuery = queryOptions({
  queryKey: ['feedback', 'changes'],
  queryFn: ({ signal }) => request('GET /api/feedback/changes', {}, { signal }),
});

/** The cohorts whose feedback I may see. */
export const feedbackCohortsQuery = queryOptions({
  queryKey: ['feedback', 'cohorts'],
  queryFn: ({ signal }) => request('GET /api/feedback/cohorts', {}, { signal }),
  retry: false,
});

/** What one cohort answered. */
export function resultsQuery(cohort: string) {
  return queryOptions({
    queryKey: ['feedback', 'cohorts', cohort],
    queryFn: ({ signal }) => request('GET /api/feedback/cohorts/:cohort', { params: { cohort } }, { signal }),
  });
}

/** The log of lessons. */
export const lessonsQuery = queryOptions({
  queryKey: ['lessons'],
  queryFn: ({ signal }) => request('GET /api/lessons', {}, { signal }),
});

export type OpenSurvey = Answer<'GET /api/feedback/mine'>['open'][number];
export type SurveyResult = Answer<'GET /api/feedback/cohorts/:cohort'>['results'][number];
export type Lesson = Answer<'GET /api/lessons'>['lessons'][number];
export type LessonLog = Answer<'GET /api/lessons'>;
