import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { searchContent } from './search-content.ts';

/** Finding places in the course. */
export function searchRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/search', async ({ query, viewer, reply }) => {
    requireCandidate(viewer);
    // What somebody looks for stays between them and the server.
    reply.header('cache-control', 'no-store');
    const { q, kind, module, limit } = query;
    return searchContent(await contextOf(context, viewer), { q, kind, module, limit });
  });
}
