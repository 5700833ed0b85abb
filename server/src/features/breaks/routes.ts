import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { beginBreak } from './begin-break.ts';
import { endBreak } from './end-break.ts';
import { showArrangement } from './show-arrangement.ts';

/** The room of one's own sitting: its look, and breaks in which the clock stops. */
export function breakRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/sittings/:id/arrangement', async ({ params, viewer }) =>
    showArrangement(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/sittings/:id/break', async ({ params, viewer }) => {
    const own = { id: params.id, personId: personOf(viewer).personId };
    await beginBreak(context, own);
    return showArrangement(context, own);
  });
  serveEndpoint(app, 'DELETE /api/sittings/:id/break', async ({ params, viewer }) => {
    const own = { id: params.id, personId: personOf(viewer).personId };
    await endBreak(context, own);
    return showArrangement(context, own);
  });
}
