import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { announceInRehearsal } from './announce-in-rehearsal.ts';
import { proveRehearsal } from './prove-rehearsal.ts';
import { reportStep } from './report-step.ts';
import { showWalk } from './show-walk.ts';

/** The rehearsal that asks for faults and proves that they cost nothing. */
export function rehearsalRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/sittings/:id/rehearsal', async ({ params, viewer }) =>
    showWalk(context, { id: params.id, personId: requireCandidate(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/sittings/:id/rehearsal/steps', async ({ params, body, viewer }) => {
    const own = { id: params.id, personId: requireCandidate(viewer).personId };
    await reportStep(context, { ...own, ...body });
    return showWalk(context, own);
  });
  serveEndpoint(app, 'POST /api/sittings/:id/rehearsal/announcement', async ({ params, viewer }) => {
    await announceInRehearsal(context, { id: params.id, personId: requireCandidate(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/sittings/:id/rehearsal/proof', async ({ params, body, viewer }) => {
    const own = { id: params.id, personId: requireCandidate(viewer).personId };
    await proveRehearsal(context, { ...own, answers: body.answers });
    return showWalk(context, own);
  });
}
