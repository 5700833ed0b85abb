import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

/** The panels for officers. */
export const panelsQuery = queryOptions({
  queryKey: ['panels', 'all'],
  queryFn: ({ signal }) => request('GET /api/panels', {}, { signal }),
});

/** The panels that I judge. */
export const ownPanelsQuery = queryOptions({
  queryKey: ['panels', 'mine'],
  queryFn: ({ signal }) => request('GET /api/panels/mine', {}, { signal }),
});

/** One panel for officers. */
export const panelQuery = (id: string) =>
  queryOptions({
    queryKey: ['panels', 'one', id],
    queryFn: ({ signal }) => request('GET /api/panels/:id', { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  });

/** What I rate. Looking is a reading of the bank, so it is not fetched again by itself. */
export const ratingQuery = (id: string) =>
  queryOptions({
    queryKey: ['panels', 'rating', id],
    queryFn: ({ signal }) => request('GET /api/panels/:id/rating', { params: { id } }, { signal }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export type PanelList = Answer<'GET /api/panels'>;
export type Panel = Answer<'GET /api/panels/:id'>;
export type PanelRating = Answer<'GET /api/panels/:id/rating'>;
export type RatedQuestion = PanelRating['questions'][number];
