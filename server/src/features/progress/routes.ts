import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { showProgress } from './show-progress.ts';

/** How far the signed-in learner is. */
export function progressRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/progress', async ({ viewer }) =>
    showProgress(context, { personId: requireCandidate(viewer).personId }),
  );
}
