import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { decideAppeal, hidePost, keepPost } from './moderation.ts';
import { showReported } from './show-reported.ts';

/** What moderators see and decide. */
export function moderationRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/staff/discussions/reported', async ({ viewer }) => showReported(context, viewer));
  serveEndpoint(app, 'PUT /api/staff/discussions/posts/:post/hiding', async ({ params, body, viewer }) =>
    hidePost(context, { viewer, postId: params.post, reason: body.reason }),
  );
  serveEndpoint(app, 'PUT /api/staff/discussions/posts/:post/keeping', async ({ params, body, viewer }) =>
    keepPost(context, { viewer, postId: params.post, reason: body.reason }),
  );
  serveEndpoint(app, 'PUT /api/staff/discussions/posts/:post/appeal-decision', async ({ params, body, viewer }) =>
    decideAppeal(context, { viewer, postId: params.post, outcome: body.outcome, answer: body.answer }),
  );
}
