import { requireBankAgreement } from '../../bank/require-bank-agreement.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { closePanel } from './close-panel.ts';
import { openPanel } from './open-panel.ts';
import { rateQuestion } from './rate-question.ts';
import { showPanel } from './show-panel.ts';
import { showOwnPanels, showPanels } from './show-panels.ts';
import { showRating } from './show-rating.ts';
import { startRoundTwo } from './start-round-two.ts';

/** Panels: for officers who open and close them, and for the judges who rate. All of it is behind the door of the bank. */
export function panelRoutes(app: App, context: Context): void {
  const enter = async (viewer: Parameters<typeof requireBankAgreement>[1]) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return personId;
  };

  serveEndpoint(app, 'GET /api/panels', async ({ viewer }) => {
    await enter(viewer);
    return showPanels(context);
  });

  serveEndpoint(app, 'GET /api/panels/mine', async ({ viewer }) => showOwnPanels(context, personOf(viewer).personId));

  serveEndpoint(app, 'POST /api/panels', async ({ viewer, body }) =>
    openPanel(context, { personId: await enter(viewer), order: body }),
  );

  serveEndpoint(app, 'GET /api/panels/:id', async ({ viewer, params }) =>
    showPanel(context, { panelId: params.id, personId: await enter(viewer) }),
  );

  serveEndpoint(app, 'POST /api/panels/:id/round-two', async ({ viewer, params }) => {
    await startRoundTwo(context, { panelId: params.id, personId: await enter(viewer) });
  });

  serveEndpoint(app, 'POST /api/panels/:id/closing', async ({ viewer, params, body }) =>
    closePanel(context, { panelId: params.id, personId: await enter(viewer), ...body }),
  );

  serveEndpoint(app, 'GET /api/panels/:id/rating', async ({ viewer, params }) =>
    showRating(context, { panelId: params.id, personId: await enter(viewer) }),
  );

  serveEndpoint(app, 'PUT /api/panels/:id/ratings/:place', async ({ viewer, params, body }) =>
    rateQuestion(context, { panelId: params.id, place: params.place, personId: await enter(viewer), ...body }),
  );
}
