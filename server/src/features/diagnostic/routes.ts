import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { beginRun } from './begin-run.ts';
import { finishRun } from './finish-run.ts';
import { saveAnswer } from './save-answer.ts';
import { showDiagnostic } from './show-diagnostic.ts';
import { showRun } from './show-run.ts';
import { withdrawAnswer } from './withdraw-answer.ts';

/** The diagnostic: begin, answer one by one, finish, look back. */
export function diagnosticRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/diagnostic', async ({ viewer }) =>
    showDiagnostic(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/diagnostic/runs', async ({ viewer }) =>
    beginRun(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/diagnostic/runs/:run', async ({ params, viewer }) =>
    showRun(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, runId: params.run }),
  );
  serveEndpoint(app, 'PUT /api/diagnostic/runs/:run/answers/:question', async ({ params, body, viewer }) =>
    saveAnswer(context, {
      personId: requireCandidate(viewer).personId,
      runId: params.run,
      handle: params.question,
      response: body.response,
    }),
  );
  serveEndpoint(app, 'DELETE /api/diagnostic/runs/:run/answers/:question', async ({ params, viewer }) =>
    withdrawAnswer(context, {
      personId: requireCandidate(viewer).personId,
      runId: params.run,
      handle: params.question,
    }),
  );
  serveEndpoint(app, 'POST /api/diagnostic/runs/:run/completion', async ({ params, viewer }) =>
    finishRun(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, runId: params.run }),
  );
}
