import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { showAgreement, showOwnAgreement } from './show-agreement.ts';

/** How far markers agree: for officers everybody, for a marker their own. */
export function markingAgreementRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/marking-agreement', async () => showAgreement(context));
  serveEndpoint(app, 'GET /api/marking-agreement/mine', async ({ viewer }) =>
    showOwnAgreement(context, personOf(viewer).personId),
  );
}
