import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { recordReview } from './record-review.ts';
import { showDueQuestions } from './show-due-questions.ts';
import { showToday } from './show-today.ts';

/** Retrieval practice: what is due, and answering it. */
export function practiceRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/practice', async ({ viewer }) =>
    showToday(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/practice/questions', async ({ viewer }) =>
    showDueQuestions(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId }),
  );
  serveEndpoint(app, 'PUT /api/practice/reviews/:review', async ({ params, body, viewer }) =>
    recordReview(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      reviewId: params.review,
      handle: body.question,
      response: body.response,
      ease: body.ease,
    }),
  );
}
