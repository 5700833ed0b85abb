import type { Context } from '../../context.ts';
import { openChangeEvents } from '../../events/open-change-events.ts';
import type { App } from '../../http/app-type.ts';
import { openEventStream, writeEvent } from '../../http/event-stream.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { listDiscussions } from './list-discussions.ts';

/** The one connection over which a page hears of changes. */
export function eventRoutes(app: App, context: Context): void {
  const events = openChangeEvents({ url: context.databases.urlOf('staff'), log: context.log });
  // Before the server waits for its connections to end.
  app.addHook('preClose', () => events.close());
  serveEndpoint(app, 'GET /api/discussion-events', async ({ query, viewer, reply }) => {
    const { personId } = personOf(viewer);
    const { cohorts } = await listDiscussions(context, { viewer, cohortId: undefined, place: null });
    if (query.wait === '0') {
      await reply.type('text/event-stream').header('cache-control', 'no-store').send(writeEvent('ready', '{}'));
      return '';
    }
    await openEventStream(reply, async ({ send, end }) =>
      events.listen({
        personId,
        cohorts: cohorts.map(({ id }) => id),
        send: (change) => send(writeEvent('change', JSON.stringify(change))),
        end(why) {
          if (why === 'replaced') send(writeEvent('replaced', '{}'));
          end();
        },
      }),
    );
    return '';
  });
}
