import { requireCandidate } from '../../accounts/require-candidate.ts';
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
    listCases(context, { personId: requireCandidate(viewer).personId, topic: query.topic }),
  );
  serveEndpoint(app, 'GET /api/cases/:case', async ({ params, viewer }) =>
    showCase(context, { personId: requireCandidate(viewer).personId, slug: params.case }),
  );
  serveEndpoint(app, 'POST /api/cases/:case/plays', async ({ params, body, viewer }) =>
    startPlay(context, { personId: requireCandidate(viewer).personId, slug: params.case, role: body.role }),
  );
  serveEndpoint(app, 'GET /api/cases/:case/comparison', async ({ params, viewer }) =>
    comparePlays(context, { personId: requireCandidate(viewer).personId, slug: params.case }),
  );
  serveEndpoint(app, 'GET /api/case-plays/:play', async ({ params, viewer }) =>
    showPlay(context, { personId: requireCandidate(viewer).personId, playId: params.play }),
  );
  serveEndpoint(app, 'PUT /api/case-plays/:play/draft', async ({ params, body, viewer }) =>
    saveDraft(context, { personId: requireCandidate(viewer).personId, playId: params.play, ...body }),
  );
  serveEndpoint(app, 'POST /api/case-plays/:play/decisions', async ({ params, body, viewer }) =>
    recordDecision(context, { personId: requireCandidate(viewer).personId, playId: params.play, ...body }),
  );
  serveEndpoint(app, 'POST /api/case-plays/:play/continuation', async ({ params, body, viewer }) =>
    continuePlay(context, { personId: requireCandidate(viewer).personId, playId: params.play, from: body.from }),
  );
}
