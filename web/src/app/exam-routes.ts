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
    path: '/bookings',
    component: lazyRouteComponent(() => import('../features/bookings/bookings-page.tsx'), 'BookingsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/windows',
    component: lazyRouteComponent(() => import('../features/exam-windows/windows-page.tsx'), 'WindowsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/windows/$window',
    component: lazyRouteComponent(() => import('../features/exam-windows/window-page.tsx'), 'WindowPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/rooms',
    component: lazyRouteComponent(() => import('../features/rooms/rooms-page.tsx'), 'RoomsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/rooms/$room',
    component: lazyRouteComponent(() => import('../features/rooms/room-page.tsx'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/rooms/sittings/$sitting',
    component: lazyRouteComponent(() => import('../features/rooms/story-page.tsx'), 'StoryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/exam/results/$sitting',
    component: lazyRouteComponent(() => import('../features/results/result-page.tsx'), 'ResultPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/appeals',
    component: lazyRouteComponent(() => import('../features/appeals/appeals-page.tsx'), 'AppealsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/disruptions',
    component: lazyRouteComponent(() => import('../features/disruptions/disruptions-page.tsx'), 'DisruptionsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/disruptions/$disruption',
    component: lazyRouteComponent(() => import('../features/disruptions/disruption-page.tsx'), 'DisruptionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/certificate',
    component: lazyRouteComponent(() => import('../features/certificate/certificate-page.tsx'), 'CertificatePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/accommodations',
    component: lazyRouteComponent(
      () => import('../features/accommodations/accommodations-page.tsx'),
      'AccommodationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/accommodations',
    component: lazyRouteComponent(
      () => import('../features/accommodations/accommodations-desk-page.tsx'),
      'AccommodationsDeskPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/accommodations/list',
    component: lazyRouteComponent(
      () => import('../features/accommodations/accommodation-list-page.tsx'),
      'AccommodationListPage',
    ),
  }),
] as const;
