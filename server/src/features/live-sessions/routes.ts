import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { callBack, dealLiveGroups } from './deal-live-groups.ts';
import { listLiveSessions } from './list-live-sessions.ts';
import { planLiveSession, showSubjects, withdrawPlan } from './plan-live-session.ts';
import { roomRoutes } from './room-routes.ts';
import { lowerHand, settleQuestion } from './settle-asking.ts';
import { showDesk } from './show-desk.ts';
import { showLiveSession } from './show-live-session.ts';
import { showOwn } from './show-own.ts';
import { endLiveSession, moveRoom, openLiveSession, setPoll } from './steer-live-session.ts';
import { askRoom, setHand, supportQuestion, vote } from './take-part.ts';

/** Live sessions of a cohort: finding them, following them, taking part, steering. */
export function liveSessionRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/live-sessions', async ({ query, viewer }) =>
    listLiveSessions(context, { viewer, cohortId: query.cohort }),
  );
  serveEndpoint(app, 'GET /api/live-sessions/:session', async ({ params, viewer }) =>
    showLiveSession(context, { viewer, sessionId: params.session }),
  );
  roomRoutes(app, context);
  takingPartRoutes(app, context);
  steeringRoutes(app, context);
}

function takingPartRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/live-sessions/:session/own', async ({ params, viewer }) =>
    showOwn(context, { viewer, sessionId: params.session }),
  );
  serveEndpoint(app, 'PUT /api/live-sessions/:session/votes/:slide', async ({ params, body, viewer }) =>
    vote(context, { viewer, sessionId: params.session, slide: params.slide, option: body.option }),
  );
  serveEndpoint(app, 'PUT /api/live-sessions/:session/hand', async ({ params, body, viewer }) =>
    setHand(context, { viewer, sessionId: params.session, isRaised: body.isRaised }),
  );
  serveEndpoint(app, 'PUT /api/live-sessions/:session/questions/:question', async ({ params, body, viewer }) =>
    askRoom(context, { viewer, sessionId: params.session, questionId: params.question, text: body.text }),
  );
  serveEndpoint(app, 'PUT /api/live-sessions/:session/questions/:question/support', async ({ params, body, viewer }) =>
    supportQuestion(context, {
      viewer,
      sessionId: params.session,
      questionId: params.question,
      isSupported: body.isSupported,
    }),
  );
}

function steeringRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/staff/live-subjects', async ({ query, viewer }) =>
    showSubjects(context, { viewer, cohortId: query.cohort }),
  );
  serveEndpoint(app, 'PUT /api/staff/live-sessions/:session', async ({ params, body, viewer }) =>
    planLiveSession(context, { viewer, sessionId: params.session, plan: body }),
  );
  serveEndpoint(app, 'DELETE /api/staff/live-sessions/:session', async ({ params, viewer }) =>
    withdrawPlan(context, { viewer, sessionId: params.session }),
  );
  serveEndpoint(app, 'POST /api/staff/live-sessions/:session/opening', async ({ params, viewer }) =>
    openLiveSession(context, { viewer, sessionId: params.session }),
  );
  serveEndpoint(app, 'POST /api/staff/live-sessions/:session/ending', async ({ params, body, viewer }) =>
    endLiveSession(context, { viewer, sessionId: params.session, debrief: body.debrief }),
  );
  serveEndpoint(app, 'GET /api/staff/live-sessions/:session/desk', async ({ params, viewer }) =>
    showDesk(context, { viewer, sessionId: params.session }),
  );
  serveEndpoint(app, 'PUT /api/staff/live-sessions/:session/slide', async ({ params, body, viewer }) =>
    moveRoom(context, { viewer, sessionId: params.session, slide: body.slide, after: body.after }),
  );
  serveEndpoint(app, 'PUT /api/staff/live-sessions/:session/polls/:slide', async ({ params, body, viewer }) =>
    setPoll(context, { viewer, sessionId: params.session, slide: params.slide, isOpen: body.isOpen }),
  );
  serveEndpoint(app, 'DELETE /api/staff/live-sessions/:session/hands/:hand', async ({ params, viewer }) =>
    lowerHand(context, { viewer, sessionId: params.session, handId: params.hand }),
  );
  serveEndpoint(app, 'PUT /api/staff/live-sessions/:session/questions/:question', async ({ params, body, viewer }) =>
    settleQuestion(context, {
      viewer,
      sessionId: params.session,
      questionId: params.question,
      state: body.state,
    }),
  );
  serveEndpoint(app, 'PUT /api/staff/live-sessions/:session/rounds/:round', async ({ params, body, viewer }) =>
    dealLiveGroups(context, {
      viewer,
      sessionId: params.session,
      round: params.round,
      size: body.size,
      prompts: body.prompts,
    }),
  );
  serveEndpoint(app, 'PUT /api/staff/live-sessions/:session/rounds/:round/debrief', async ({ params, body, viewer }) =>
    callBack(context, { viewer, sessionId: params.session, round: params.round, text: body.text }),
  );
}
