import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { presentTopic } from '../../learning/present-topic.ts';
import { answerPoll } from './answer-poll.ts';
import { answerPracticeQuestion } from './answer-practice-question.ts';
import { recordTopicFact } from './record-topic-fact.ts';
import { showPollResults } from './show-poll-results.ts';
import { showPracticeQuestions } from './show-practice-questions.ts';
import { showTopic } from './show-topic.ts';

/** Topics for enrolled candidates: reading them, and what is remembered about it. */
export function topicRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/topics/:topic/content', (catalogue, { topic }) =>
    presentTopic(catalogue, getTopic(catalogue, topic)),
  );
  serveEndpoint(app, 'GET /api/topics/:topic', async ({ params, viewer }) =>
    showTopic(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, topicId: params.topic }),
  );
  serveEndpoint(app, 'POST /api/topics/:topic/facts', async ({ params, body, viewer }) =>
    recordTopicFact(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      fact: { kind: body.kind, topic: params.topic },
    }),
  );
  serveEndpoint(app, 'PUT /api/topics/:topic/polls/:slide', async ({ params, body, viewer }) =>
    answerPoll(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
      slide: params.slide,
      option: body.option,
    }),
  );
  serveEndpoint(app, 'GET /api/topics/:topic/polls', async ({ params, viewer }) =>
    showPollResults(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
    }),
  );
  serveEndpoint(app, 'GET /api/topics/:topic/questions', async ({ params, viewer }) =>
    showPracticeQuestions(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
    }),
  );
  serveEndpoint(app, 'POST /api/topics/:topic/questions/:question/answers', async ({ params, body, viewer }) =>
    answerPracticeQuestion(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
      handle: params.question,
      response: body.response,
    }),
  );
}
