import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { compareReleases } from './compare-releases.ts';
import { moveToRelease } from './move-to-release.ts';
import { showReleases } from './show-releases.ts';

/** Content releases and the cohorts on them; for administrators. */
export function releaseRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/releases', async () => showReleases(context));
  serveEndpoint(app, 'GET /api/releases/:release/changes', async ({ params, query }) =>
    compareReleases(context, { release: params.release, since: query.since }),
  );
  serveEndpoint(app, 'POST /api/cohorts/:id/release', async ({ params, body, viewer }) => {
    await moveToRelease(context, { cohortId: params.id, ...body, personId: personOf(viewer).personId });
  });
}
