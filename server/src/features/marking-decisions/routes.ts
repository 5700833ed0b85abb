import { downloadHeaders } from '../../attachments/download-headers.ts';
import { openAttachments } from '../../attachments/open-attachments.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { adjudicateScript } from './adjudicate-script.ts';
import { moderateScript, releaseScripts } from './moderate-script.ts';
import { readAttachment } from './read-attachment.ts';
import { showDecision } from './show-decision.ts';
import { showDecisions } from './show-decisions.ts';
import { showLabEvidence, showLabEvidenceSave } from './show-lab-evidence.ts';

/** What becomes of marks: adjudication, moderation, release. */
export function markingDecisionRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/marking-decisions', async ({ viewer }) =>
    showDecisions(context, personOf(viewer).personId),
  );

  serveEndpoint(app, 'GET /api/marking-decisions/:id', async ({ viewer, params }) =>
    showDecision(context, { id: params.id, officerId: personOf(viewer).personId }),
  );

  const store = openAttachments(context.config);
  serveEndpoint(app, 'GET /api/marking-decisions/:id/attachments/:place', async ({ viewer, params, reply }) => {
    const { bytes, ...file } = await readAttachment(context, store, {
      ...params,
      officerId: personOf(viewer).personId,
    });
    await reply.headers(downloadHeaders(file)).send(bytes);
    return '';
  });

  serveEndpoint(app, 'GET /api/marking-decisions/:id/labs/:place', async ({ viewer, params }) =>
    showLabEvidence(context, { ...params, officerId: personOf(viewer).personId }),
  );

  serveEndpoint(app, 'GET /api/marking-decisions/:id/labs/:place/saves/:save', async ({ viewer, params }) =>
    showLabEvidenceSave(context, { ...params, officerId: personOf(viewer).personId }),
  );

  serveEndpoint(app, 'POST /api/marking-decisions/:id/adjudication', async ({ viewer, params, body }) =>
    adjudicateScript(context, { id: params.id, officerId: personOf(viewer).personId, decision: body }),
  );

  serveEndpoint(app, 'POST /api/marking-decisions/:id/moderation', async ({ viewer, params, body }) => {
    await moderateScript(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'POST /api/marking-releases', async ({ viewer, body }) => ({
    released: await releaseScripts(context, { ...body, officerId: personOf(viewer).personId }),
  }));
}
