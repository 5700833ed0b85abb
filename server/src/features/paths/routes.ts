import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { showPath } from './show-path.ts';

/** The six audience paths over the one curriculum. */
export function pathRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/paths/:group', async ({ params, viewer }) =>
    showPath(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, group: params.group }),
  );
}
