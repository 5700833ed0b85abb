import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { changeSetting } from './change-setting.ts';
import { listSettings } from './list-settings.ts';

/** What administrators set while the program runs. */
export function settingRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/settings', async () => listSettings(context));

  serveEndpoint(app, 'PUT /api/settings/:name', async ({ viewer, params, body }) => {
    await changeSetting(context, { name: params.name, by: personOf(viewer).personId, ...body });
  });
}
