import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { comparePlays } from './compare-plays.ts';
import { continuePlay } from './continue-play.ts';
import { listCases } from './list-cases.ts';
import { recordDecision } from './record-decision.ts';
import { saveDraft } from './save-draft.ts';
import { showCase } from './show-case.ts';
import { showPlay } from './show-play.ts';
import { startPlay } from './start-play.ts';

/** Cases: the list, one case, and playing it; a play belongs to one person and nobody else sees it. */
export function caseRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/cases', async ({ query, viewer }) =>
    listCases(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, topic: query.topic }),
  );
  serveEndpoint(app, 'GET /api/cases/:case', async ({ params, viewer }) =>
    showCase(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, slug: params.case }),
  );
  serveEndpoint(app, 'POST /api/cases/:case/plays', async ({ params, body, viewer }) =>
    startPlay(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      slug: params.case,
      role: body.role,
    }),
  );
  serveEndpoint(app, 'GET /api/cases/:case/comparison', async ({ params, viewer }) =>
    comparePlays(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, slug: params.case }),
  );
  serveEndpoint(app, 'GET /api/case-plays/:play', async ({ params, viewer }) =>
    showPlay(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, playId: params.play }),
  );
  serveEndpoint(app, 'PUT /api/case-plays/:play/draft', async ({ params, body, viewer }) =>
    saveDraft(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      playId: params.play,
      ...body,
    }),
  );
  serveEndpoint(app, 'POST /api/case-plays/:play/decisions', async ({ params, body, viewer }) =>
    recordDecision(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      playId: params.play,
      ...body,
    }),
  );
  serveEndpoint(app, 'POST /api/case-plays/:play/continuation', async ({ params, body, viewer }) =>
    continuePlay(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      playId: params.play,
      from: body.from,
    }),
  );
}
