import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** Dossier and capstone. */
export const dossierRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dossier',
    component: lazyRouteComponent(() => import('../features/dossiers/dossier-page.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dossier/cases',
    component: lazyRouteComponent(() => import('../features/dossiers/case-choice.tsx'), 'CaseChoice'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dossier/cases/$case',
    component: lazyRouteComponent(() => import('../features/dossiers/brief-page.tsx'), 'BriefPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dossier/part/$part',
    component: lazyRouteComponent(() => import('../features/dossiers/part-page.tsx'), 'PartPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dossier/whole',
    component: lazyRouteComponent(() => import('../features/dossiers/whole-page.tsx'), 'WholePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/capstone',
    component: lazyRouteComponent(() => import('../features/capstones/capstone-page.tsx'), 'CapstonePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/capstone/feedback/$submission',
    component: lazyRouteComponent(() => import('../features/capstones/feedback-page.tsx'), 'CapstoneFeedbackPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/dossiers',
    component: lazyRouteComponent(() => import('../features/dossiers/staff-dossiers-page.tsx'), 'StaffDossiersPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/dossiers/$dossier',
    component: lazyRouteComponent(() => import('../features/dossiers/staff-dossier-page.tsx'), 'StaffDossierPage'),
  }),
] as const;
