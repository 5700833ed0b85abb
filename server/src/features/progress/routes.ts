import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { showProgress } from './show-progress.ts';

/** How far the signed-in learner is. */
export function progressRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/progress', async ({ viewer }) =>
    showProgress(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      // What the certificate asks for is decided by the scheme in force, whatever a cohort learns from.
      scheme: context.catalogue.programme.certification,
    }),
  );
}
