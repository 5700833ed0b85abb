import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

/** The addresses of those who run the programme. */
export const staffRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/administration',
    component: lazyRouteComponent(
      () => import('../features/administration/administration-page.tsx'),
      'AdministrationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/settings',
    component: lazyRouteComponent(() => import('../features/administration/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/storage',
    component: lazyRouteComponent(() => import('../features/administration/storage-page.tsx'), 'StoragePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/releases',
    component: lazyRouteComponent(() => import('../features/releases/releases-page.tsx'), 'ReleasesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/forms',
    component: lazyRouteComponent(() => import('../features/forms/forms-page.tsx'), 'FormsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/forms/$id',
    component: lazyRouteComponent(() => import('../features/forms/form-page.tsx'), 'FormPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/blueprint',
    component: lazyRouteComponent(() => import('../features/forms/blueprint-page.tsx'), 'BlueprintPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/mail',
    component: lazyRouteComponent(() => import('../features/mail/mail-page.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/jobs',
    component: lazyRouteComponent(() => import('../features/jobs/jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/discussions',
    component: lazyRouteComponent(() => import('../features/discussions/moderation-page.tsx'), 'ModerationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/double-accounts',
    component: lazyRouteComponent(() => import('../features/merges/account-merges-page.tsx'), 'AccountMergesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/names',
    component: lazyRouteComponent(() => import('../features/recovery/name-changes-page.tsx'), 'NameChangesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/appeals',
    component: lazyRouteComponent(() => import('../features/appeals/appeals-desk-page.tsx'), 'AppealsDeskPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/misconduct',
    component: lazyRouteComponent(() => import('../features/misconduct/misconduct-page.tsx'), 'MisconductPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/complaints',
    component: lazyRouteComponent(
      () => import('../features/complaints/complaints-desk-page.tsx'),
      'ComplaintsDeskPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/feedback',
    component: lazyRouteComponent(() => import('../features/feedback/feedback-desk-page.tsx'), 'FeedbackDeskPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/erasures',
    component: lazyRouteComponent(() => import('../features/privacy/erasures-page.tsx'), 'ErasuresPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/people',
    component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/people/$person',
    component: lazyRouteComponent(() => import('../features/people/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/outbox',
    component: lazyRouteComponent(() => import('../features/outbox/outbox-page.tsx'), 'OutboxPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/staff/certification',
    component: lazyRouteComponent(
      () => import('../features/certification/certification-page.tsx'),
      'CertificationPage',
    ),
  }),
] as const;
