import { requireBankAgreement } from '../../bank/require-bank-agreement.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { listWaiting } from './list-waiting.ts';
import { listWaitingRemarks } from './list-waiting-remarks.ts';
import { showResult } from './show-result.ts';
import { showTracker } from './show-tracker.ts';
import { takeResultSteps } from './take-result-steps.ts';

/** Results of sittings, as their candidates see them, and the review that comes before some of them. */
export function resultRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/sittings/:id/result', async ({ params, viewer }) =>
    showResult(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/sittings/:id/tracker', async ({ params, viewer }) =>
    showTracker(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/waiting-results', async () => listWaiting(context));
  serveEndpoint(app, 'GET /api/waiting-results/remarks', async ({ viewer }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return listWaitingRemarks(context, personId);
  });
  serveEndpoint(app, 'POST /api/result-steps', async ({ body, viewer }) =>
    context.databases.staff
      .transaction()
      .execute(async (tx) => takeResultSteps(tx, { ...body, personId: personOf(viewer).personId })),
  );
}
