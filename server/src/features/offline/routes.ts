import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import type { OfflineBuild } from '../../http/web-build.ts';
import { showOffline, showOfflineModule } from './show-offline.ts';

/** What a browser may keep for reading without a connection. */
export function offlineRoutes(app: App, context: Context, build: OfflineBuild): void {
  serveEndpoint(app, 'GET /api/offline', async ({ viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    const { personId } = requireCandidate(viewer);
    return showOffline(await contextOf(context, viewer), { personId, build });
  });
  serveEndpoint(app, 'GET /api/offline/modules/:module', async ({ params, viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    const { personId } = requireCandidate(viewer);
    return showOfflineModule(await contextOf(context, viewer), { personId, build, module: params.module });
  });
}
