import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readTopicPart } from '../features/topics/read-topic-part.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });

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
const topicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/learn/topics/$topic',
  validateSearch: readTopicPart,
  component: lazyRouteComponent(() => import('../features/topics/topic-page.tsx'), 'TopicPage'),
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

/** Every address of the application, one line each; pages load when they are first visited. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    programmeRoute,
    handbookRoute,
    sampleRoute,
    sampleQuestionsRoute,
    learnRoute,
    topicRoute,
    moduleQuizRoute,
    quizTryRoute,
    examRoute,
    resultRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
