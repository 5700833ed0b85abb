import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCohortPart } from '../features/cohorts/read-cohort-part.ts';
import { rootRoute } from './root-route.ts';

/** The addresses of cohorts: for staff, for those who learn in them, for those who are invited. */
export const cohortRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/cohorts',
    component: lazyRouteComponent(() => import('../features/cohorts/cohorts-page.tsx'), 'CohortsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/cohorts/$id',
    validateSearch: readCohortPart,
    component: lazyRouteComponent(() => import('../features/cohorts/cohort-page.tsx'), 'CohortPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cohort',
    component: lazyRouteComponent(() => import('../features/cohorts/own-cohort-page.tsx'), 'OwnCohortPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/join/$token',
    component: lazyRouteComponent(() => import('../features/cohorts/join-page.tsx'), 'JoinPage'),
  }),
] as const;
