import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { listStaffRuns, listTaughtRuns } from './list-staff-runs.ts';
import { listStaffMoves, showStaffMove, showStaffRun } from './show-staff-run.ts';
import { showTaughtMove, showTaughtRun } from './show-taught-run.ts';

/** Graded runs that were handed in: for officers without a name, for facilitators those of their learners. */
export function staffLabRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/staff/lab-runs', async ({ query }) => listStaffRuns(context, query));
  serveEndpoint(app, 'GET /api/staff/lab-runs/:run', async ({ params, viewer }) =>
    showStaffRun(context, { readerId: personOf(viewer).personId, runId: params.run }),
  );
  serveEndpoint(app, 'GET /api/staff/lab-runs/:run/moves', async ({ params }) => listStaffMoves(context, params.run));
  serveEndpoint(app, 'GET /api/staff/lab-runs/:run/moves/:revision', async ({ params }) =>
    showStaffMove(context, { runId: params.run, revision: params.revision }),
  );
  serveEndpoint(app, 'GET /api/staff/taught-lab-runs', async ({ query, viewer }) =>
    listTaughtRuns(context, { ...query, facilitatorId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/staff/taught-lab-runs/:run', async ({ params, viewer }) =>
    showTaughtRun(context, { facilitatorId: personOf(viewer).personId, runId: params.run }),
  );
  serveEndpoint(app, 'GET /api/staff/taught-lab-runs/:run/moves/:revision', async ({ params, viewer }) => {
    const { run: runId, revision } = params;
    return showTaughtMove(context, { facilitatorId: personOf(viewer).personId, runId, revision });
  });
}
