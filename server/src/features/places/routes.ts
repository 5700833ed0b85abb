import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { saveLecturePlace, saveReadingPlace } from './save-place.ts';
import { showPlaces } from './show-places.ts';

/** Where a learner stopped in a topic. */
export function placeRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/topics/:topic/places', async ({ params, viewer }) =>
    showPlaces(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
    }),
  );
  serveEndpoint(app, 'PUT /api/topics/:topic/places/lecture', async ({ params, body, viewer }) =>
    saveLecturePlace(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
      slide: body.slide,
    }),
  );
  serveEndpoint(app, 'PUT /api/topics/:topic/places/reading', async ({ params, body, viewer }) =>
    saveReadingPlace(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
      ...body,
    }),
  );
}
