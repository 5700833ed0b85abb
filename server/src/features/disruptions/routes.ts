import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { decideDisruption } from './decide-disruption.ts';
import { recordStop } from './record-stop.ts';
import { showDisruption, showDisruptions } from './show-disruption.ts';
import { showOwnDisruptions } from './show-own-disruptions.ts';
import { showPolicy } from './show-policy.ts';

/** Interruptions of examinations: the published rules, one's own, and the desk of the officers. */
export function disruptionRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/remedy-policy', async () => showPolicy(context.catalogue.programme));
  serveEndpoint(app, 'GET /api/sittings/:id/disruptions', async ({ params, viewer }) =>
    showOwnDisruptions(context, { sittingId: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/disruptions', async () => showDisruptions(context));
  serveEndpoint(app, 'GET /api/disruptions/:id', async ({ params }) => showDisruption(context, params.id));
  serveEndpoint(app, 'POST /api/disruptions/stops', async ({ body, viewer }) =>
    recordStop(context, { ...body, officerId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/disruptions/:id/decision', async ({ params, body, viewer }) => {
    await decideDisruption(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });
}
