import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readRunSearch } from '../features/labs/staff-run-queries.ts';
import { rootRoute } from './root-route.ts';

/** The addresses of labs. */
export const labRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/labs',
    component: lazyRouteComponent(() => import('../features/labs/labs-page.tsx'), 'LabsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/labs/$lab',
    component: lazyRouteComponent(() => import('../features/labs/lab-page.tsx'), 'LabPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/labs/$lab/runs/$run',
    component: lazyRouteComponent(() => import('../features/labs/run-page.tsx'), 'RunPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/lab-runs',
    validateSearch: readRunSearch,
    component: lazyRouteComponent(() => import('../features/labs/staff-runs-page.tsx'), 'StaffRunsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/lab-runs/$run',
    component: lazyRouteComponent(() => import('../features/labs/staff-run-page.tsx'), 'StaffRunPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/taught-lab-runs',
    validateSearch: readRunSearch,
    component: lazyRouteComponent(() => import('../features/labs/taught-runs-page.tsx'), 'TaughtRunsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/taught-lab-runs/$run',
    component: lazyRouteComponent(() => import('../features/labs/taught-run-page.tsx'), 'TaughtRunPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking/$code/labs/$place',
    component: lazyRouteComponent(() => import('../features/labs/marked-run-page.tsx'), 'MarkedRunPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking-decisions/$id/labs/$place',
    component: lazyRouteComponent(() => import('../features/labs/decided-run-page.tsx'), 'DecidedRunPage'),
  }),
] as const;
