import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openEventStream, writeEvent } from '../../http/event-stream.ts';
import { prepareJson, type PreparedJson } from '../../http/prepared-json.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { liveSlidesSchema } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { openLiveHub } from './live-hub.ts';
import { loadRoom } from './load-room.ts';
import { attend, notThere } from './participants.ts';
import { findRelease } from './present-session.ts';
import type { LiveRow } from './queries.ts';
import { catalogueAt, slidesOf, subjectOf } from './slides.ts';

/** How a page follows a session: its slides once, then the room as it changes, by a stream or by asking. */
export function roomRoutes(app: App, context: Context): void {
  const { staff } = context.databases;
  const hub = openLiveHub(context);
  // Before the server waits for its connections to end.
  app.addHook('preClose', () => hub.close());
  const slides = keepSlides(context);

  serveEndpoint(app, 'GET /api/live-sessions/:session/slides', async ({ params, viewer }) => {
    const { session, standing } = await attend(context, { viewer, sessionId: params.session });
    // What a case begins with is shown when the facilitator shows it.
    if (session.state === 'planned' && standing === 'member')
      return { title: session.title, slides: [], figures: {}, terms: {} };
    return slides(session);
  });
  serveEndpoint(app, 'GET /api/live-sessions/:session/room', async ({ params, query, viewer }) => {
    const { session, personId, standing } = await attend(context, { viewer, sessionId: params.session });
    if (standing === 'member') hub.notice({ sessionId: session.id, personId });
    if (query.since !== undefined && query.since >= session.version) return { room: null };
    return { room: await loadRoom(staff, session.id) };
  });
  serveEndpoint(app, 'GET /api/live-sessions/:session/events', async ({ params, query, viewer, reply }) => {
    const { session, personId, standing } = await attend(context, { viewer, sessionId: params.session });
    if (query.wait === '0') {
      const room = await loadRoom(staff, session.id);
      if (room === null) throw notThere();
      await reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .send(writeEvent('room', JSON.stringify(room)));
      return '';
    }
    await openEventStream(reply, async ({ send, end }) =>
      hub.join({
        sessionId: session.id,
        personId,
        isMember: standing === 'member',
        send,
        end(why) {
          if (why === 'replaced') send(writeEvent('replaced', '{}'));
          end();
        },
      }),
    );
    return '';
  });
}

/** Slides are the same for everybody: presented and compressed once per release and subject. */
function keepSlides(context: Context): (session: LiveRow) => Promise<PreparedJson> {
  const kept = new WeakMap<Catalogue, Map<string, Promise<PreparedJson>>>();
  return async (session) => {
    const release = session.release ?? (await findRelease(context.databases.staff, session.cohortId));
    const catalogue = await catalogueAt(context, release ?? context.contentRelease);
    const known = kept.get(catalogue) ?? new Map<string, Promise<PreparedJson>>();
    kept.set(catalogue, known);
    const subject = subjectOf(session);
    const name = `${subject.kind} ${subject.id}`;
    const found = known.get(name) ?? prepareJson(liveSlidesSchema.parse(slidesOf(catalogue, subject)));
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found;
  };
}
