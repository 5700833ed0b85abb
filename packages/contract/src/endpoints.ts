import { accountEndpoints } from './accounts.ts';
import { healthEndpoints } from './health.ts';
import { mailEndpoints } from './mail.ts';
import { peopleEndpoints } from './people.ts';
import { programmeEndpoints } from './programme.ts';
import { progressEndpoints } from './progress.ts';
import { quizEndpoints } from './quizzes.ts';
import { sessionEndpoints } from './session.ts';
import { topicEndpoints } from './topics.ts';

/** The whole HTTP contract, one entry per operation. */
export const endpoints = {
  ...healthEndpoints,
  ...sessionEndpoints,
  ...accountEndpoints,
  ...peopleEndpoints,
  ...mailEndpoints,
  ...programmeEndpoints,
  ...progressEndpoints,
  ...quizEndpoints,
  ...topicEndpoints,
};

/** The contract as a type: what the client imports, so that no schema code reaches the browser. */
export type Endpoints = typeof endpoints;
