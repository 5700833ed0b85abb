import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { closeDiscussion } from './close-discussion.ts';
import { dealDiscussionRoles } from './deal-discussion-roles.ts';
import { eventRoutes } from './event-routes.ts';
import { listDiscussions } from './list-discussions.ts';
import { listNameable } from './list-nameable.ts';
import { markAnswer } from './mark-answer.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { openDiscussion } from './open-discussion.ts';
import type { Place } from './places.ts';
import { postRoutes } from './post-routes.ts';
import { rememberReading } from './remember-reading.ts';
import { searchPosts } from './search-posts.ts';
import { showDiscussion } from './show-discussion.ts';

/** Discussions of a cohort: finding, opening, following, answering, closing. */
export function discussionRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/discussions', async ({ query, viewer }) =>
    listDiscussions(await contextOf(context, viewer), {
      viewer,
      cohortId: query.cohort,
      place: placeAsked(query),
    }),
  );
  serveEndpoint(app, 'GET /api/discussions/:discussion', async ({ params, viewer }) =>
    showDiscussion(await contextOf(context, viewer), { viewer, discussionId: params.discussion }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion', async ({ params, body, viewer }) =>
    openDiscussion(await contextOf(context, viewer), {
      viewer,
      discussionId: params.discussion,
      cohortId: body.cohort,
      kind: body.kind,
      place: body.place,
      title: body.title,
    }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/reading', async ({ params, body, viewer }) =>
    rememberReading(context, {
      viewer,
      discussionId: params.discussion,
      isFollowing: body.isFollowing,
      readTo: body.readTo,
    }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/answer', async ({ params, body, viewer }) =>
    markAnswer(context, { viewer, discussionId: params.discussion, postId: body.post }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/roles', async ({ params, body, viewer }) =>
    dealDiscussionRoles(context, { viewer, discussionId: params.discussion, isDealt: body.isDealt }),
  );
  serveEndpoint(app, 'PUT /api/discussions/:discussion/summary', async ({ params, body, viewer }) =>
    closeDiscussion(context, { viewer, discussionId: params.discussion, text: body.text }),
  );
  serveEndpoint(app, 'GET /api/discussions/:discussion/people', async ({ params, query, viewer }) =>
    listNameable(context, { viewer, discussionId: params.discussion, name: query.name }),
  );
  serveEndpoint(app, 'GET /api/discussion-search', async ({ query, viewer }) =>
    searchPosts(await contextOf(context, viewer), { viewer, cohortId: query.cohort, q: query.q }),
  );
  postRoutes(app, context);
  attachmentRoutes(app, context);
  moderationRoutes(app, context);
  eventRoutes(app, context);
}

function placeAsked(query: { topic?: string | undefined; case?: string | undefined }): Place | null {
  if (query.topic !== undefined && query.case !== undefined)
    throw new Problem('request-malformed', 'Ask for a topic or for a case, not for both.');
  if (query.topic !== undefined) return { kind: 'topic', id: query.topic };
  return query.case === undefined ? null : { kind: 'case', id: query.case };
}
