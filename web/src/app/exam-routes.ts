import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** The addresses of the examination and what follows from it. */
export const examRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/exam',
    component: lazyRouteComponent(() => import('../features/exam/exam-page.tsx'), 'ExamPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/exam/results/$sitting',
    component: lazyRouteComponent(() => import('../features/results/result-page.tsx'), 'ResultPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/certificate',
    component: lazyRouteComponent(() => import('../features/certificate/certificate-page.tsx'), 'CertificatePage'),
  }),
] as const;
