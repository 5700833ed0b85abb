import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openEventStream, writeEvent } from '../../http/event-stream.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { openBeatBook } from './beat-book.ts';
import { callHelp } from './call-help.ts';
import { keepFacts } from './keep-facts.ts';
import { loadLive } from './load-live.ts';
import { openSittingHub } from './sitting-hub.ts';
import { sittingGone } from './sitting-gone.ts';

/** The exam page's line to its room: news by a stream, beats that also ask when the stream is cut, calls for help. */
export function lineRoutes(app: App, context: Context): void {
  const hub = openSittingHub(context);
  const beats = openBeatBook(context);
  app.addHook('preClose', async () => {
    await hub.close();
    await beats.close();
  });
  const requireOwn = async (viewer: Viewer, id: string) => {
    const { personId } = personOf(viewer);
    const rules = await context.sittings.findRules(id);
    if (rules?.personId !== personId) throw sittingGone();
    return personId;
  };

  serveEndpoint(app, 'GET /api/sittings/:id/events', async ({ params: { id }, query, viewer, reply }) => {
    const personId = await requireOwn(viewer, id);
    if (query.wait === '0') {
      const live = writeEvent('live', JSON.stringify(await loadLive(context, { id, personId })));
      await reply.type('text/event-stream').header('cache-control', 'no-store').send(live);
      return '';
    }
    await openEventStream(reply, ({ send, end }) => hub.join({ id, personId, send, end }));
    return '';
  });
  serveEndpoint(app, 'POST /api/sittings/:id/beats', async ({ params: { id }, body, viewer }) => {
    const personId = await requireOwn(viewer, id);
    beats.note({ sittingId: id, holder: body.holder });
    await keepFacts(context, { sittingId: id, page: body.page, facts: body.facts });
    return { live: body.isStreamCut ? await loadLive(context, { id, personId }) : null };
  });
  serveEndpoint(app, 'POST /api/sittings/:id/help', async ({ params, body, viewer }) =>
    callHelp(context, { sittingId: params.id, personId: personOf(viewer).personId, ...body }),
  );
}
