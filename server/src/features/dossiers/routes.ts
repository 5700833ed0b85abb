import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { chooseCase } from './choose-case.ts';
import { answerComment, commentOnDossier, showComments } from './comment.ts';
import { listCases } from './list-cases.ts';
import { showCase } from './show-case.ts';
import { showDossier } from './show-dossier.ts';
import { showWhole } from './show-whole.ts';
import { listTaughtDossiers, showTaughtDossier } from './taught-dossiers.ts';
import { addEntry, changeEntry, removeEntry } from './write-entry.ts';

/**
 * Dossiers: the cases, the one in hand with its parts and register, and what facilitators say. Everybody builds about the
 * cases of the newest release, as everybody is certified by its scheme.
 */
export function dossierRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/capstone-cases', async ({ viewer }) =>
    listCases(context, requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'GET /api/capstone-cases/:case', async ({ params, viewer }) => {
    requireCandidate(viewer);
    return showCase(context, params.case);
  });
  serveEndpoint(app, 'PUT /api/dossier', async ({ body, viewer }) =>
    chooseCase(context, { personId: requireCandidate(viewer).personId, caseId: body.case }),
  );
  serveEndpoint(app, 'GET /api/dossier', async ({ viewer }) => showDossier(context, requireCandidate(viewer).personId));
  serveEndpoint(app, 'GET /api/dossier/whole', async ({ viewer }) =>
    showWhole(context, requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/dossier/entries', async ({ body, viewer }) =>
    addEntry(context, { personId: requireCandidate(viewer).personId, ...body }),
  );
  serveEndpoint(app, 'PUT /api/dossier/entries/:entry', async ({ params, body, viewer }) =>
    changeEntry(context, { personId: requireCandidate(viewer).personId, entry: params.entry, ...body }),
  );
  serveEndpoint(app, 'DELETE /api/dossier/entries/:entry', async ({ params, viewer }) =>
    removeEntry(context, { personId: requireCandidate(viewer).personId, entry: params.entry }),
  );
  serveEndpoint(app, 'GET /api/dossier/comments', async ({ viewer }) =>
    showComments(context, requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/dossier/comments', async ({ body, viewer }) =>
    answerComment(context, { personId: requireCandidate(viewer).personId, ...body }),
  );
  serveEndpoint(app, 'GET /api/staff/dossiers', async ({ viewer }) =>
    listTaughtDossiers(context, personOf(viewer).personId),
  );
  serveEndpoint(app, 'GET /api/staff/dossiers/:dossier', async ({ params, viewer }) =>
    showTaughtDossier(context, { facilitatorId: personOf(viewer).personId, dossierId: params.dossier }),
  );
  serveEndpoint(app, 'POST /api/staff/dossiers/:dossier/comments', async ({ params, body, viewer }) =>
    commentOnDossier(context, { facilitatorId: personOf(viewer).personId, dossierId: params.dossier, ...body }),
  );
}
