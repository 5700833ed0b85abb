import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { freezeForm } from './freeze-form.ts';
import { listForms } from './queries.ts';

/** Frozen forms, for the certification office. */
export function formRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/forms', async () => ({ forms: await listForms(context.databases.staff) }));
  serveEndpoint(app, 'POST /api/forms', async ({ viewer }) => freezeForm(context, personOf(viewer).personId));
}
