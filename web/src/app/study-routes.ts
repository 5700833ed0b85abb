import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readLibrarySearch } from '../features/library/read-library-search.ts';
import { readNotesTopic } from '../features/notes/read-notes-topic.ts';
import { readPresenterSlide } from '../features/topics/read-presenter-slide.ts';
import { readSearch } from '../features/search/read-search.ts';
import { readDiscussionsSearch } from '../features/discussions/read-discussions-search.ts';
import { readLiveSearch } from '../features/live/read-live-search.ts';
import { readGroup } from '../features/paths/read-group.ts';
import { readTopicPart } from '../features/topics/read-topic-part.ts';
import { rootRoute } from './root-route.ts';

/** The addresses of the study room. */
export const studyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn',
    component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('../features/search/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/topics/$topic',
    validateSearch: readTopicPart,
    component: lazyRouteComponent(() => import('../features/topics/topic-page.tsx'), 'TopicPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/library',
    validateSearch: readLibrarySearch,
    component: lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/standards/$slug',
    component: lazyRouteComponent(() => import('../features/library/standard-page.tsx'), 'StandardPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/incidents/$slug',
    component: lazyRouteComponent(() => import('../features/library/incident-page.tsx'), 'IncidentPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/topics/$topic/presenter',
    validateSearch: readPresenterSlide,
    component: lazyRouteComponent(() => import('../features/topics/presenter-page.tsx'), 'PresenterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/notes',
    validateSearch: readNotesTopic,
    component: lazyRouteComponent(() => import('../features/notes/notes-page.tsx'), 'NotesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/cases',
    component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/cases/$slug',
    component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/cases/$slug/compare',
    component: lazyRouteComponent(() => import('../features/cases/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/cases/$slug/plays/$play',
    component: lazyRouteComponent(() => import('../features/cases/play-page.tsx'), 'PlayPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/discussions',
    validateSearch: readDiscussionsSearch,
    component: lazyRouteComponent(() => import('../features/discussions/discussions-page.tsx'), 'DiscussionsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/discussions/$discussion',
    component: lazyRouteComponent(() => import('../features/discussions/discussion-page.tsx'), 'DiscussionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/live',
    validateSearch: readLiveSearch,
    component: lazyRouteComponent(() => import('../features/live/live-sessions-page.tsx'), 'LiveSessionsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/live/$session',
    component: lazyRouteComponent(() => import('../features/live/live-session-page.tsx'), 'LiveSessionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/modules/$module/quiz',
    component: lazyRouteComponent(() => import('../features/quizzes/module-quiz-page.tsx'), 'ModuleQuizPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/modules/$module/quiz/$try',
    component: lazyRouteComponent(() => import('../features/quizzes/quiz-try-page.tsx'), 'QuizTryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/modules/$module',
    component: lazyRouteComponent(() => import('../features/modules/module-page.tsx'), 'ModulePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/guides/$group',
    component: lazyRouteComponent(() => import('../features/guides/guide-page.tsx'), 'GuidePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/learn/paths',
    validateSearch: readGroup,
    component: lazyRouteComponent(() => import('../features/paths/paths-page.tsx'), 'PathsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/practice',
    component: lazyRouteComponent(() => import('../features/practice/practice-page.tsx'), 'PracticePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/diagnostic',
    component: lazyRouteComponent(() => import('../features/diagnostic/diagnostic-page.tsx'), 'DiagnosticPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/diagnostic/$run',
    component: lazyRouteComponent(() => import('../features/diagnostic/run-page.tsx'), 'RunPage'),
  }),
] as const;
