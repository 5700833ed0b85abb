import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { listOwnMisconceptions } from './list-own-misconceptions.ts';

/** What a learner may believe wrongly, for that learner alone. */
export function misconceptionRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/misconceptions', async ({ viewer }) =>
    listOwnMisconceptions(await contextOf(context, viewer), requireCandidate(viewer).personId),
  );
}
