import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { concerns } from '../../notifications/notification-kinds.ts';
import { changePreference } from './change-preference.ts';
import { listPreferences, updateRead } from './queries.ts';
import { showNotifications } from './show-notifications.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Messages to the viewer, and how they want to be told. */
export async function notificationRoutes(app: App, context: Context): Promise<void> {
  const { candidate } = context.databases;
  serveEndpoint(app, 'GET /api/notifications', async ({ viewer }) =>
    showNotifications(context, personOf(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/notifications/read', async ({ viewer, body }) =>
    asPerson(candidate, personOf(viewer).personId, async (tx) => updateRead(tx, body)),
  );
  serveEndpoint(app, 'GET /api/notifications/preferences', async ({ viewer }) => {
    const { personId, roles } = personOf(viewer);
    const preferences = await asPerson(candidate, personId, listPreferences);
    return preferences.filter(({ kind }) => concerns(kind, roles));
  });
  serveEndpoint(app, 'PUT /api/notifications/preferences/:kind', async ({ viewer, params, body }) =>
    changePreference(context, { ...body, kind: params.kind, personId: personOf(viewer).personId }),
  );
  await app.register(async (scope) => {
    // Mail programs send a form, in either of its two encodings; what is in it says nothing that the address does not.
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4096 }, (_request, _body, done) => done(null));
    serveEndpoint(scope, 'POST /unsubscribe/:token', async ({ params }) => unsubscribe(context, params.token));
  });
}
