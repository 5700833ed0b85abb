import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** All highlights and notes of the learner, topic by topic. */
export const notesQuery = queryOptions({
  queryKey: ['all-notes'],
  queryFn: ({ signal }) => request('GET /api/notes', {}, { signal }),
});

export type TopicNotes = Answer<'GET /api/notes'>['topics'][number];
export type ListedNote = TopicNotes['notes'][number];
