import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { checkedJson } from '../../http/checked-json.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { requireExamBrowser } from './require-exam-browser.ts';
import { saveResponses } from './save-responses.ts';
import { showExam } from './show-exam.ts';
import { showPaper } from './show-paper.ts';
import { showReceipts } from './show-receipts.ts';
import { showSitting } from './show-sitting.ts';
import { startSitting, takeLease } from './start-sitting.ts';
import { submitSitting } from './submit-sitting.ts';
import { takeSeat } from './take-seat.ts';

/**
 * Timed exams. Who has started may go on to the end whatever happens to agreements meanwhile; taking a seat and
 * starting need a candidate in good standing.
 */
export function sittingRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/exam', async ({ viewer }) => showExam(context, requireCandidate(viewer)));
  serveEndpoint(app, 'POST /api/sittings', async ({ body, viewer }) =>
    takeSeat(context, {
      personId: requireCandidate(viewer).personId,
      kind: body.kind,
      rulesVersion: body.rulesVersion,
      nonDisclosureVersion: body.nonDisclosureVersion,
    }),
  );
  serveEndpoint(app, 'GET /api/sittings/:id', async ({ params, viewer }) =>
    showSitting(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/sittings/:id/start', async ({ params, body, viewer, request, reply }) => {
    const person = requireCandidate(viewer);
    await requireExamBrowser(context, { request, sittingId: params.id });
    const lease = await startSitting(context, { id: params.id, personId: person.personId, holder: body.holder });
    await context.accounts.rotateSession(person, reply);
    return lease;
  });
  serveEndpoint(app, 'POST /api/sittings/:id/lease', async ({ params, body, viewer, request }) => {
    await requireExamBrowser(context, { request, sittingId: params.id });
    return takeLease(context, { id: params.id, personId: personOf(viewer).personId, holder: body.holder });
  });
  serveEndpoint(app, 'GET /api/sittings/:id/paper', async ({ params, viewer, request, reply }) => {
    await requireExamBrowser(context, { request, sittingId: params.id });
    const { etag, paper } = await showPaper(context, { id: params.id, personId: personOf(viewer).personId });
    reply.headers({ etag, 'cache-control': 'no-store' });
    return checkedJson(paper);
  });
  serveEndpoint(app, 'PUT /api/sittings/:id/responses', async ({ params, body, viewer }) =>
    saveResponses(context, { id: params.id, personId: personOf(viewer).personId, changes: body.changes }),
  );
  serveEndpoint(app, 'POST /api/sittings/:id/submission', async ({ params, body, viewer }) =>
    submitSitting(context, { id: params.id, personId: personOf(viewer).personId, fence: body.fence }),
  );
  serveEndpoint(app, 'GET /api/sittings/:id/receipts', async ({ params, viewer, reply }) => {
    const file = await showReceipts(context, { id: params.id, personId: personOf(viewer).personId });
    reply.header('content-disposition', `attachment; filename="receipts-${params.id}.json"`);
    // `answer` was written as JSON; the file's type only says so in other words.
    return file;
  });
  serveEndpoint(app, 'GET /api/receipt-key', async () => ({ publicKey: context.sittings.signer.publicKey }));
}
