import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readEmailChange, readNext, readToken } from '../features/accounts/read-next.ts';
import { readLibrarySearch } from '../features/library/read-library-search.ts';
import { readNotesTopic } from '../features/notes/read-notes-topic.ts';
import { readPresenterSlide } from '../features/topics/read-presenter-slide.ts';
import { readSearch } from '../features/search/read-search.ts';
import { readDiscussionsSearch } from '../features/discussions/read-discussions-search.ts';
import { readGroup } from '../features/paths/read-group.ts';
import { readTopicPart } from '../features/topics/read-topic-part.ts';
import { cohortRoutes } from './cohort-routes.ts';
import { PageFailure } from './page-failure.tsx';
import { rootRoute } from './root-route.ts';

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/programme/programme-page.tsx'), 'ProgrammePage'),
});
const handbookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handbook',
  component: lazyRouteComponent(() => import('../features/programme/handbook-page.tsx'), 'HandbookPage'),
});
const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('../features/programme/accessibility-page.tsx'), 'AccessibilityPage'),
});
const releasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/releases',
  component: lazyRouteComponent(() => import('../features/releases/releases-page.tsx'), 'ReleasesPage'),
});
const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../features/notifications/notifications-page.tsx'), 'NotificationsPage'),
});
const preferencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications/preferences',
  component: lazyRouteComponent(() => import('../features/notifications/preferences-page.tsx'), 'PreferencesPage'),
});
const unsubscribeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unsubscribe/$token',
  component: lazyRouteComponent(() => import('../features/notifications/unsubscribe-page.tsx'), 'UnsubscribePage'),
});
const mailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/mail',
  component: lazyRouteComponent(() => import('../features/mail/mail-page.tsx'), 'MailPage'),
});
const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/jobs',
  component: lazyRouteComponent(() => import('../features/jobs/jobs-page.tsx'), 'JobsPage'),
});
const sampleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sample',
  component: lazyRouteComponent(() => import('../features/programme/sample-topic-page.tsx'), 'SampleTopicPage'),
});
const sampleQuestionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sample/questions',
  component: lazyRouteComponent(() => import('../features/programme/sample-questions-page.tsx'), 'SampleQuestionsPage'),
});
const learnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
});
const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('../features/search/search-page.tsx'), 'SearchPage'),
});
const topicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/topics/$topic',
  validateSearch: readTopicPart,
  component: lazyRouteComponent(() => import('../features/topics/topic-page.tsx'), 'TopicPage'),
});
const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/library',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage'),
});
const standardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/standards/$slug',
  component: lazyRouteComponent(() => import('../features/library/standard-page.tsx'), 'StandardPage'),
});
const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/incidents/$slug',
  component: lazyRouteComponent(() => import('../features/library/incident-page.tsx'), 'IncidentPage'),
});
const presenterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/topics/$topic/presenter',
  validateSearch: readPresenterSlide,
  component: lazyRouteComponent(() => import('../features/topics/presenter-page.tsx'), 'PresenterPage'),
});
const notesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/notes',
  validateSearch: readNotesTopic,
  component: lazyRouteComponent(() => import('../features/notes/notes-page.tsx'), 'NotesPage'),
});
const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/cases',
  component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
});
const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/cases/$slug',
  component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
});
const caseCompareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/cases/$slug/compare',
  component: lazyRouteComponent(() => import('../features/cases/compare-page.tsx'), 'ComparePage'),
});
const casePlayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/cases/$slug/plays/$play',
  component: lazyRouteComponent(() => import('../features/cases/play-page.tsx'), 'PlayPage'),
});
const discussionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/discussions',
  validateSearch: readDiscussionsSearch,
  component: lazyRouteComponent(() => import('../features/discussions/discussions-page.tsx'), 'DiscussionsPage'),
});
const discussionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/discussions/$discussion',
  component: lazyRouteComponent(() => import('../features/discussions/discussion-page.tsx'), 'DiscussionPage'),
});
const moderationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/discussions',
  component: lazyRouteComponent(() => import('../features/discussions/moderation-page.tsx'), 'ModerationPage'),
});
const moduleQuizRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/modules/$module/quiz',
  component: lazyRouteComponent(() => import('../features/quizzes/module-quiz-page.tsx'), 'ModuleQuizPage'),
});
const quizTryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/modules/$module/quiz/$try',
  component: lazyRouteComponent(() => import('../features/quizzes/quiz-try-page.tsx'), 'QuizTryPage'),
});
const pathsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/paths',
  validateSearch: readGroup,
  component: lazyRouteComponent(() => import('../features/paths/paths-page.tsx'), 'PathsPage'),
});
const practiceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practice',
  component: lazyRouteComponent(() => import('../features/practice/practice-page.tsx'), 'PracticePage'),
});
const diagnosticRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/diagnostic',
  component: lazyRouteComponent(() => import('../features/diagnostic/diagnostic-page.tsx'), 'DiagnosticPage'),
});
const diagnosticRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/diagnostic/$run',
  component: lazyRouteComponent(() => import('../features/diagnostic/run-page.tsx'), 'RunPage'),
});
const examRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exam',
  component: lazyRouteComponent(() => import('../features/exam/exam-page.tsx'), 'ExamPage'),
});
const resultRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exam/results/$sitting',
  component: lazyRouteComponent(() => import('../features/results/result-page.tsx'), 'ResultPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('../features/accounts/sign-in-page.tsx'), 'SignInPage'),
});
const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('../features/accounts/register-page.tsx'), 'RegisterPage'),
});
const verifyEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify-email',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('../features/accounts/verify-email-page.tsx'), 'VerifyEmailPage'),
});
const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../features/accounts/forgot-page.tsx'), 'ForgotPage'),
});
const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('../features/accounts/reset-page.tsx'), 'ResetPage'),
});
const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  component: lazyRouteComponent(() => import('../features/accounts/second-factor-page.tsx'), 'SecondFactorPage'),
});
const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/accounts/account-page.tsx'), 'AccountPage'),
});
const emailChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/email-change',
  validateSearch: readEmailChange,
  component: lazyRouteComponent(() => import('../features/accounts/email-change-page.tsx'), 'EmailChangePage'),
});
const stopResetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor-reset',
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('../features/accounts/stop-reset-page.tsx'), 'StopResetPage'),
});
const nameChangesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/names',
  component: lazyRouteComponent(() => import('../features/recovery/name-changes-page.tsx'), 'NameChangesPage'),
});
const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../features/privacy/privacy-page.tsx'), 'PrivacyPage'),
});
const ownDataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy/mine',
  component: lazyRouteComponent(() => import('../features/privacy/own-data-page.tsx'), 'OwnDataPage'),
});
const erasuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/erasures',
  component: lazyRouteComponent(() => import('../features/privacy/erasures-page.tsx'), 'ErasuresPage'),
});
const firstAdministratorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-administrator',
  validateSearch: readToken,
  component: lazyRouteComponent(
    () => import('../features/accounts/first-administrator-page.tsx'),
    'FirstAdministratorPage',
  ),
});
const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/people',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
});
const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/outbox',
  component: lazyRouteComponent(() => import('../features/outbox/outbox-page.tsx'), 'OutboxPage'),
});
const certificateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/certificate',
  component: lazyRouteComponent(() => import('../features/certificate/certificate-page.tsx'), 'CertificatePage'),
});
const certificationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/staff/certification',
  component: lazyRouteComponent(() => import('../features/certification/certification-page.tsx'), 'CertificationPage'),
});

/** Every address of the application, one line each; pages load when they are first visited. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    registerRoute,
    verifyEmailRoute,
    forgotRoute,
    resetRoute,
    secondFactorRoute,
    accountRoute,
    emailChangeRoute,
    stopResetRoute,
    nameChangesRoute,
    privacyRoute,
    ownDataRoute,
    erasuresRoute,
    firstAdministratorRoute,
    peopleRoute,
    outboxRoute,
    programmeRoute,
    handbookRoute,
    accessibilityRoute,
    releasesRoute,
    notificationsRoute,
    preferencesRoute,
    unsubscribeRoute,
    ...cohortRoutes,
    mailRoute,
    jobsRoute,
    sampleRoute,
    sampleQuestionsRoute,
    learnRoute,
    topicRoute,
    searchRoute,
    presenterRoute,
    notesRoute,
    libraryRoute,
    standardRoute,
    incidentRoute,
    casesRoute,
    caseRoute,
    caseCompareRoute,
    casePlayRoute,
    discussionsRoute,
    discussionRoute,
    moderationRoute,
    moduleQuizRoute,
    quizTryRoute,
    pathsRoute,
    practiceRoute,
    diagnosticRoute,
    diagnosticRunRoute,
    examRoute,
    resultRoute,
    certificateRoute,
    certificationRoute,
  ]),
  defaultErrorComponent: PageFailure,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
