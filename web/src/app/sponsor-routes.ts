import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCode, readSponsor } from '../features/sponsors/read-code.ts';
import { readStill } from '../features/desk/read-still.ts';
import { rootRoute } from './root-route.ts';

/** The addresses of sponsors and seats, and of the desk of a cohort. */
export const sponsorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/sponsors',
    component: lazyRouteComponent(() => import('../features/sponsors/sponsors-page.tsx'), 'SponsorsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/sponsors/$sponsor',
    component: lazyRouteComponent(() => import('../features/sponsors/sponsor-page.tsx'), 'SponsorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sponsor',
    validateSearch: readSponsor,
    component: lazyRouteComponent(() => import('../features/sponsors/sponsorship-page.tsx'), 'SponsorshipPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/redeem',
    validateSearch: readCode,
    component: lazyRouteComponent(() => import('../features/sponsors/redeem-page.tsx'), 'RedeemPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/privacy/sponsors',
    component: lazyRouteComponent(() => import('../features/sponsors/seats-page.tsx'), 'SeatsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/cohorts/$id/desk',
    validateSearch: readStill,
    component: lazyRouteComponent(() => import('../features/desk/desk-page.tsx'), 'DeskPage'),
  }),
] as const;
