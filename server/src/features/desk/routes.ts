import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { showDesk } from './show-desk.ts';
import { writeMessage } from './write-message.ts';

/** The desk of those who teach a cohort. */
export function deskRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/cohorts/:id/desk', async ({ params, query, viewer }) =>
    showDesk(context, { person: personOf(viewer), cohortId: params.id, still: query.still }),
  );
  serveEndpoint(app, 'PUT /api/cohorts/:id/desk/messages/:message', async ({ params, body, viewer }) => {
    await writeMessage(context, {
      person: personOf(viewer),
      cohortId: params.id,
      messageId: params.message,
      to: body.personId,
      text: body.text,
    });
  });
}
