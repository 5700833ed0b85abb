import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { retryFailedJob } from './retry-failed-job.ts';
import { showJobs } from './show-jobs.ts';

/** Jobs: what waits, runs and was given up; for administrators. */
export function jobRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/jobs', async () => showJobs(context));
  serveEndpoint(app, 'POST /api/jobs/:queue/:id/retry', async ({ params }) => retryFailedJob(context, params));
}
