import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** How hard questions are: by what candidates did, and by what judges say. */
export const panelRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/rescoring',
    component: lazyRouteComponent(() => import('../features/rescoring/rescorings-page.tsx'), 'RescoringsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/rescoring/$id',
    component: lazyRouteComponent(() => import('../features/rescoring/rescoring-page.tsx'), 'RescoringPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/results',
    component: lazyRouteComponent(() => import('../features/results/waiting-results-page.tsx'), 'WaitingResultsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/statistics',
    component: lazyRouteComponent(() => import('../features/statistics/statistics-page.tsx'), 'StatisticsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/panels',
    component: lazyRouteComponent(() => import('../features/panels/panels-page.tsx'), 'PanelsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/panels/$panel',
    component: lazyRouteComponent(() => import('../features/panels/panel-page.tsx'), 'PanelPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/panels/$panel/rating',
    component: lazyRouteComponent(() => import('../features/panels/rating-page.tsx'), 'RatingPage'),
  }),
] as const;
