import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';
import type { BankSearch } from './read-bank-search.ts';

/** Everything of the bank is asked anew: it is work in progress of several people, and nothing of it is kept offline. */
const fresh = { staleTime: 0, gcTime: 60_000, retry: false } as const;

/** What holds for the bank, and whether it opens. */
export const doorQuery = queryOptions({
  queryKey: ['bank', 'door'],
  queryFn: ({ signal }) => request('GET /api/bank/door', {}, { signal }),
  retry: false,
});

export const entriesQuery = (search: BankSearch) =>
  queryOptions({
    queryKey: ['bank', 'entries', search],
    queryFn: ({ signal }) => request('GET /api/bank/entries', { query: search }, { signal }),
    ...fresh,
    placeholderData: (before) => before,
  });

export const entryQuery = (id: string, revision: number | undefined) =>
  queryOptions({
    queryKey: ['bank', 'entry', id, revision ?? 'newest'],
    queryFn: ({ signal }) => request('GET /api/bank/entries/:id', { params: { id }, query: { revision } }, { signal }),
    ...fresh,
  });

export const comparisonQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['bank', 'comparison', id, from, to],
    queryFn: ({ signal }) =>
      request('GET /api/bank/entries/:id/comparison', { params: { id }, query: { from, to } }, { signal }),
    ...fresh,
  });

export const lifeQuery = (id: string) =>
  queryOptions({
    queryKey: ['bank', 'life', id],
    queryFn: ({ signal }) => request('GET /api/bank/entries/:id/life', { params: { id } }, { signal }),
    ...fresh,
  });

export const draftsQuery = queryOptions({
  queryKey: ['bank', 'drafts'],
  queryFn: ({ signal }) => request('GET /api/bank/drafts', {}, { signal }),
  ...fresh,
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['bank', 'draft', id],
    queryFn: ({ signal }) => request('GET /api/bank/drafts/:id', { params: { id } }, { signal }),
    ...fresh,
    refetchOnWindowFocus: false,
  });

export const similarQuery = (threshold: number) =>
  queryOptions({
    queryKey: ['bank', 'similar', threshold],
    queryFn: ({ signal }) => request('GET /api/bank/similar', { query: { threshold } }, { signal }),
    ...fresh,
  });

export const similarToQuery = (entry: string) =>
  queryOptions({
    queryKey: ['bank', 'similar-to', entry],
    queryFn: ({ signal }) => request('GET /api/bank/similar', { query: { entry } }, { signal }),
    ...fresh,
  });

export const readingsQuery = (person: string | undefined) =>
  queryOptions({
    queryKey: ['bank', 'readings', person ?? 'all'],
    queryFn: ({ signal }) => request('GET /api/bank/readings', { query: { person } }, { signal }),
    ...fresh,
  });

export type BankList = Answer<'GET /api/bank/entries'>;
export type BankRow = BankList['rows'][number];
export type BankEntry = Answer<'GET /api/bank/entries/:id'>;
export type BankComment = BankEntry['comments'][number];
export type BankStep = BankEntry['mayDo'][number]['step'];
export type BankState = BankRow['state'];
export type BankDraft = Answer<'GET /api/bank/drafts/:id'>;
export type BankProblem = Answer<'POST /api/bank/lint'>['problems'][number];
export type BankPreview = BankEntry['preview'];
export type BankPair = Answer<'GET /api/bank/similar'>['pairs'][number];
