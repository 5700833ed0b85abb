import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { askErasure } from './ask-erasure.ts';
import { cancelErasure } from './cancel-erasure.ts';
import { liftHold, placeHold } from './holds.ts';
import { showErasures, showOwnPrivacy, showPrivacy } from './show-privacy.ts';

/** What is kept and for how long, and being erased. */
export function privacyRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/privacy', async () => showPrivacy(context));

  serveEndpoint(app, 'GET /api/privacy/mine', async ({ viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    return showOwnPrivacy(context, personOf(viewer).personId);
  });

  serveEndpoint(app, 'POST /api/privacy/erasure', async ({ viewer, body }) => {
    await askErasure(context, { viewer: personOf(viewer), ...body });
  });

  serveEndpoint(app, 'POST /api/privacy/erasure/cancel', async ({ viewer }) => {
    await cancelErasure(context, personOf(viewer).personId);
  });

  serveEndpoint(app, 'GET /api/privacy/erasures', async ({ reply }) => {
    reply.header('cache-control', 'no-store');
    return showErasures(context.databases.staff);
  });

  serveEndpoint(app, 'POST /api/people/:id/erasure-holds', async ({ viewer, params, body }) => ({
    id: await placeHold(context, { ...body, personId: params.id, officerId: personOf(viewer).personId }),
  }));

  serveEndpoint(app, 'POST /api/erasure-holds/:id/lift', async ({ viewer, params, body }) => {
    await liftHold(context, { id: params.id, officerId: personOf(viewer).personId, reason: body.reason });
  });
}
