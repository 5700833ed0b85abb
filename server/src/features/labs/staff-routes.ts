import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { listStaffMoves, showStaffMove, showStaffRun } from './show-staff-run.ts';

/** Graded runs that were handed in, for officers who look into one. */
export function staffLabRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/staff/lab-runs/:run', async ({ params, viewer }) =>
    showStaffRun(context, { readerId: personOf(viewer).personId, runId: params.run }),
  );
  serveEndpoint(app, 'GET /api/staff/lab-runs/:run/moves', async ({ params }) => listStaffMoves(context, params.run));
  serveEndpoint(app, 'GET /api/staff/lab-runs/:run/moves/:revision', async ({ params }) =>
    showStaffMove(context, { runId: params.run, revision: params.revision }),
  );
}
