import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** The addresses of those who mark, and of those who say who marks what. */
export const markingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking',
    component: lazyRouteComponent(() => import('../features/marking/marking-page.tsx'), 'MarkingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking/$code',
    component: lazyRouteComponent(() => import('../features/marking/script-page.tsx'), 'ScriptPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/marking/calibration/$kind/$subject',
    component: lazyRouteComponent(() => import('../features/marking/calibration-page.tsx'), 'CalibrationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/scripts',
    component: lazyRouteComponent(() => import('../features/scripts/scripts-page.tsx'), 'ScriptsPage'),
  }),
];
