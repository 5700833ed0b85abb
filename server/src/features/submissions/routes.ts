import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { checkSubmission } from './check-submission.ts';
import { fileRoutes } from './file-routes.ts';
import { handIn } from './hand-in.ts';
import { showFeedback } from './show-feedback.ts';
import { showReceipt } from './show-receipt.ts';
import { showSubmission } from './show-submission.ts';
import { takeBack } from './take-back.ts';

/** Marked work of one's own: looking at it, handing it in, its receipt, its feedback. What was handed in stays readable. */
export function submissionRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/submissions/:id', async ({ viewer, params }) =>
    showSubmission(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/submissions/:id/check', async ({ viewer, params }) =>
    checkSubmission(context, { id: params.id, personId: requireCandidate(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/submissions/:id/hand-in', async ({ viewer, params, body }) =>
    handIn(await contextOf(context, viewer), {
      id: params.id,
      personId: requireCandidate(viewer).personId,
      seen: body.seen,
    }),
  );
  serveEndpoint(app, 'POST /api/submissions/:id/withdrawal', async ({ viewer, params }) =>
    takeBack(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/submissions/:id/receipt', async ({ viewer, params, reply }) => {
    const file = await showReceipt(context, { id: params.id, personId: personOf(viewer).personId });
    reply.header('content-disposition', `attachment; filename="receipt-${params.id}.json"`);
    return file;
  });
  serveEndpoint(app, 'GET /api/submissions/:id/feedback', async ({ viewer, params }) =>
    showFeedback(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  fileRoutes(app, context);
}
