import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** Written assignments. */
export const workRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/assignments',
    component: lazyRouteComponent(() => import('../features/assignments/assignments-page.tsx'), 'AssignmentsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/assignments/$module',
    component: lazyRouteComponent(() => import('../features/assignments/assignment-page.tsx'), 'AssignmentPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/assignments/$module/check',
    component: lazyRouteComponent(() => import('../features/assignments/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/assignments/$module/feedback/$submission',
    component: lazyRouteComponent(() => import('../features/assignments/feedback-page.tsx'), 'FeedbackPage'),
  }),
] as const;
