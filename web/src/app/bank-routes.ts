import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readBankSearch } from '../features/bank/read-bank-search.ts';
import { readEntrySearch } from '../features/bank/read-entry-search.ts';
import { rootRoute } from './root-route.ts';

/** The addresses of the question bank, for authors and officers. */
export const bankRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/bank',
    validateSearch: readBankSearch,
    component: lazyRouteComponent(() => import('../features/bank/bank-page.tsx'), 'BankPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/bank/entries/$entry',
    validateSearch: readEntrySearch,
    component: lazyRouteComponent(() => import('../features/bank/entry-page.tsx'), 'EntryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/bank/drafts/$draft',
    component: lazyRouteComponent(() => import('../features/bank/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/bank/similar',
    component: lazyRouteComponent(() => import('../features/bank/similar-page.tsx'), 'SimilarPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/bank/readings',
    component: lazyRouteComponent(() => import('../features/bank/readings-page.tsx'), 'ReadingsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/bank/exchange',
    component: lazyRouteComponent(() => import('../features/bank/exchange-page.tsx'), 'ExchangePage'),
  }),
] as const;
