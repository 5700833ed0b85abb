import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { showResult } from './show-result.ts';

/** Results of sittings, as their candidates see them. */
export function resultRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/sittings/:id/result', async ({ params, viewer }) =>
    showResult(context, { id: params.id, personId: personOf(viewer).personId }),
  );
}
