import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { appealHiding } from './appeal-hiding.ts';
import { deletePost } from './delete-post.ts';
import { endorsePost } from './endorse-post.ts';
import { reportPost } from './report-post.ts';
import { showHistory } from './show-history.ts';
import { writePost } from './write-post.ts';

/** What people do with posts. */
export function postRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'PUT /api/discussions/:discussion/posts/:post', async ({ params, body, viewer }) =>
    writePost(context, { viewer, discussionId: params.discussion, postId: params.post, ...body }),
  );
  serveEndpoint(app, 'DELETE /api/discussions/:discussion/posts/:post', async ({ params, viewer }) =>
    deletePost(context, { viewer, discussionId: params.discussion, postId: params.post }),
  );
  serveEndpoint(app, 'GET /api/discussions/:discussion/posts/:post/history', async ({ params, viewer }) =>
    showHistory(context, { viewer, discussionId: params.discussion, postId: params.post }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/posts/:post/endorsement', async ({ params, body, viewer }) =>
    endorsePost(context, { viewer, discussionId: params.discussion, postId: params.post, ...body }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/posts/:post/report', async ({ params, body, viewer }) =>
    reportPost(context, { viewer, discussionId: params.discussion, postId: params.post, ...body }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/posts/:post/appeal', async ({ params, body, viewer }) =>
    appealHiding(context, { viewer, discussionId: params.discussion, postId: params.post, ...body }),
  );
}
