import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openEventStream } from '../../http/event-stream.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { announce } from './announce.ts';
import { answerHelp } from './answer-help.ts';
import { openBoardHub } from './board-hub.ts';
import { intervene } from './intervene.ts';
import { lineRoutes } from './line-routes.ts';
import { listRooms } from './list-rooms.ts';
import { loadBoard } from './load-board.ts';
import { requireRoom } from './room-name.ts';
import { showStory } from './show-story.ts';

/** Rooms: the board, what may be done from it, and the exam page's line to it. */
export function roomRoutes(app: App, context: Context): void {
  const { staff } = context.databases;
  const hub = openBoardHub(context);
  app.addHook('preClose', async () => hub.close());

  serveEndpoint(app, 'GET /api/rooms', async ({ viewer }) => listRooms(context, personOf(viewer)));
  serveEndpoint(app, 'GET /api/rooms/:room/board', async ({ params, viewer }) => {
    await requireRoom(staff, personOf(viewer), params.room);
    return loadBoard(context, params.room);
  });
  serveEndpoint(app, 'GET /api/rooms/:room/events', async ({ params: { room }, viewer, reply }) => {
    await requireRoom(staff, personOf(viewer), room);
    await openEventStream(reply, ({ send, end }) => hub.join({ room, send, end }));
    return '';
  });
  serveEndpoint(app, 'POST /api/rooms/:room/announcements', async ({ params, body, viewer }) =>
    announce(context, { person: personOf(viewer), room: params.room, ...body }),
  );
  serveEndpoint(app, 'POST /api/rooms/sittings/:id/interventions', async ({ params, body, viewer }) =>
    intervene(context, { person: personOf(viewer), sittingId: params.id, intervention: body }),
  );
  serveEndpoint(app, 'POST /api/rooms/help/:id/answer', async ({ params, body, viewer }) =>
    answerHelp(context, { person: personOf(viewer), id: params.id, answer: body.answer }),
  );
  serveEndpoint(app, 'GET /api/rooms/sittings/:id/story', async ({ params, viewer }) =>
    showStory(context, { person: personOf(viewer), sittingId: params.id }),
  );
  lineRoutes(app, context);
}
