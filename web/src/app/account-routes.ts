import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readEmailChange, readNext, readToken } from '../features/accounts/read-next.ts';
import { rootRoute } from './root-route.ts';

/** The addresses of somebody's account, messages and own data. */
export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/notifications',
    component: lazyRouteComponent(
      () => import('../features/notifications/notifications-page.tsx'),
      'NotificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/notifications/preferences',
    component: lazyRouteComponent(() => import('../features/notifications/preferences-page.tsx'), 'PreferencesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/unsubscribe/$token',
    component: lazyRouteComponent(() => import('../features/notifications/unsubscribe-page.tsx'), 'UnsubscribePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: readNext,
    component: lazyRouteComponent(() => import('../features/accounts/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/register',
    component: lazyRouteComponent(() => import('../features/accounts/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify-email',
    validateSearch: readToken,
    component: lazyRouteComponent(() => import('../features/accounts/verify-email-page.tsx'), 'VerifyEmailPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forgot',
    component: lazyRouteComponent(() => import('../features/accounts/forgot-page.tsx'), 'ForgotPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reset',
    validateSearch: readToken,
    component: lazyRouteComponent(() => import('../features/accounts/reset-page.tsx'), 'ResetPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/second-factor',
    component: lazyRouteComponent(() => import('../features/accounts/second-factor-page.tsx'), 'SecondFactorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('../features/accounts/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/email-change',
    validateSearch: readEmailChange,
    component: lazyRouteComponent(() => import('../features/accounts/email-change-page.tsx'), 'EmailChangePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/second-address',
    validateSearch: readToken,
    component: lazyRouteComponent(() => import('../features/accounts/second-address-page.tsx'), 'SecondAddressPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/account-merge',
    validateSearch: readToken,
    component: lazyRouteComponent(() => import('../features/accounts/account-merge-page.tsx'), 'AccountMergePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/second-factor-reset',
    validateSearch: readToken,
    component: lazyRouteComponent(() => import('../features/accounts/stop-reset-page.tsx'), 'StopResetPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/feedback',
    component: lazyRouteComponent(() => import('../features/feedback/feedback-page.tsx'), 'FeedbackPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/privacy/mine',
    component: lazyRouteComponent(() => import('../features/privacy/own-data-page.tsx'), 'OwnDataPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/first-administrator',
    validateSearch: readToken,
    component: lazyRouteComponent(
      () => import('../features/accounts/first-administrator-page.tsx'),
      'FirstAdministratorPage',
    ),
  }),
] as const;
