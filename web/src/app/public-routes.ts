import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readToken } from '../features/accounts/read-next.ts';
import { rootRoute } from './root-route.ts';

/** The addresses that need no account. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../features/programme/programme-page.tsx'), 'ProgrammePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/handbook',
    component: lazyRouteComponent(() => import('../features/programme/handbook-page.tsx'), 'HandbookPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/programme-handbook',
    component: lazyRouteComponent(
      () => import('../features/programme/programme-handbook-page.tsx'),
      'ProgrammeHandbookPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/accessibility',
    component: lazyRouteComponent(() => import('../features/programme/accessibility-page.tsx'), 'AccessibilityPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sample',
    component: lazyRouteComponent(() => import('../features/programme/sample-topic-page.tsx'), 'SampleTopicPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sample/questions',
    component: lazyRouteComponent(
      () => import('../features/programme/sample-questions-page.tsx'),
      'SampleQuestionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/feedback/changes',
    component: lazyRouteComponent(() => import('../features/feedback/changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/complaints',
    component: lazyRouteComponent(() => import('../features/complaints/complaints-page.tsx'), 'ComplaintsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/complaints/status',
    validateSearch: readToken,
    component: lazyRouteComponent(
      () => import('../features/complaints/complaint-status-page.tsx'),
      'ComplaintStatusPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/privacy',
    component: lazyRouteComponent(() => import('../features/privacy/privacy-page.tsx'), 'PrivacyPage'),
  }),
] as const;
