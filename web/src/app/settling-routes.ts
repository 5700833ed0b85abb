import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** The addresses of those who decide what marks come to. */
export const settlingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking-decisions',
    component: lazyRouteComponent(() => import('../features/marking-decisions/decisions-page.tsx'), 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking-decisions/$id',
    component: lazyRouteComponent(() => import('../features/marking-decisions/decision-page.tsx'), 'DecisionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking-agreement',
    component: lazyRouteComponent(() => import('../features/marking-agreement/agreement-page.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/similarity',
    component: lazyRouteComponent(() => import('../features/similarity/similarity-page.tsx'), 'SimilarityPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/similarity/$one/$other',
    component: lazyRouteComponent(() => import('../features/similarity/pair-page.tsx'), 'PairPage'),
  }),
];
