import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { closeAlarm, reopenCalibration } from './decide-about-marker.ts';
import { givePlace } from './give-place.ts';
import { showAllocation } from './show-allocation.ts';

/** Who marks what: for officers. */
export function scriptAllocationRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/script-allocation', async ({ viewer }) =>
    showAllocation(context, personOf(viewer).personId),
  );

  serveEndpoint(app, 'POST /api/script-allocation/:id/tasks', async ({ viewer, params, body }) => {
    await givePlace(context, { scriptId: params.id, officerId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'POST /api/markers/:id/alarm-closing', async ({ viewer, params, body }) => {
    await closeAlarm(context, { markerId: params.id, officerId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'POST /api/markers/:id/calibrations', async ({ viewer, params, body }) => {
    await reopenCalibration(context, { markerId: params.id, officerId: personOf(viewer).personId, ...body });
  });
}
