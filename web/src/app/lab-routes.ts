import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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
] as const;
