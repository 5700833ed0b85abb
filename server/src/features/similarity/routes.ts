import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { reviewPair } from './review-pair.ts';
import { showPair, showSimilarity } from './show-similarity.ts';

/** Passages that two scripts share: a place to look, never a verdict. */
export function similarityRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/similarity', async ({ viewer }) => showSimilarity(context, personOf(viewer).personId));

  serveEndpoint(app, 'GET /api/similarity/:one/:other', async ({ viewer, params }) =>
    showPair(context, { ...params, officerId: personOf(viewer).personId }),
  );

  serveEndpoint(app, 'POST /api/similarity/:one/:other/review', async ({ viewer, params, body }) => {
    await reviewPair(context, { ...params, ...body, officerId: personOf(viewer).personId });
  });
}
