import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { cancelWindow } from './cancel-window.ts';
import { checkIn } from './check-in.ts';
import { decideExcuse } from './decide-excuse.ts';
import { assignInvigilator, endInvigilator } from './invigilators.ts';
import { showWindow } from './show-window.ts';
import { showWindows } from './show-windows.ts';
import { changeWindow, planWindow } from './write-window.ts';

/** Examination windows: planned by officers and administrators; invigilators see and check in those of their own. */
export function examWindowRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/exam-windows', async ({ viewer }) => showWindows(context, personOf(viewer)));
  serveEndpoint(app, 'POST /api/exam-windows', async ({ viewer, body }) =>
    planWindow(context, { plan: body, by: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/exam-windows/:id', async ({ viewer, params }) =>
    showWindow(context, { id: params.id, person: personOf(viewer) }),
  );
  serveEndpoint(app, 'PUT /api/exam-windows/:id', async ({ viewer, params, body }) => {
    await changeWindow(context, { id: params.id, ...body, by: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/exam-windows/:id/cancellation', async ({ viewer, params, body }) => {
    await cancelWindow(context, { id: params.id, reason: body.reason, by: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/exam-windows/:id/invigilators', async ({ viewer, params, body }) => {
    await assignInvigilator(context, {
      windowId: params.id,
      personId: body.personId,
      by: personOf(viewer).personId,
    });
  });
  serveEndpoint(app, 'POST /api/exam-windows/:id/invigilators/:person/end', async ({ viewer, params, body }) => {
    await endInvigilator(context, {
      windowId: params.id,
      personId: params.person,
      reason: body.reason,
      by: personOf(viewer).personId,
    });
  });
  serveEndpoint(app, 'POST /api/exam-windows/:id/check-ins', async ({ viewer, params, body }) => {
    await checkIn(context, { windowId: params.id, ...body }, personOf(viewer));
  });
  serveEndpoint(app, 'POST /api/exam-windows/:id/excuses', async ({ viewer, params, body }) => {
    await decideExcuse(context, { windowId: params.id, ...body, by: personOf(viewer).personId });
  });
}
