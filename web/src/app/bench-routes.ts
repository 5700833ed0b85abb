import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** My bench. */
export const benchRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/bench',
    component: lazyRouteComponent(() => import('../features/bench/bench-page.tsx'), 'BenchPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/bench/$artefact',
    component: lazyRouteComponent(() => import('../features/bench/artefact-page.tsx'), 'ArtefactPage'),
  }),
] as const;
