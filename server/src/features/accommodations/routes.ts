import { openAttachments } from '../../attachments/open-attachments.ts';
import { downloadHeaders } from '../../attachments/download-headers.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { askAccommodation } from './ask-accommodation.ts';
import { appealRequest, withdrawRequest } from './change-own-request.ts';
import { decideRequest } from './decide-request.ts';
import { endProfile } from './end-profile.ts';
import { deleteEvidence, readEvidence, storeEvidence } from './evidence.ts';
import { readWords } from './read-words.ts';
import { showList } from './show-list.ts';
import { showOwnAccommodations } from './show-own.ts';
import { showRequests } from './show-requests.ts';
import { takeRequest } from './take-request.ts';

const mostBytes = 5 * 1024 * 1024;

/** Accommodations: asked by candidates, decided by officers, listed for invigilators. */
export function accommodationRoutes(app: App, context: Context): void {
  const store = openAttachments(context.config);
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
  serveEndpoint(app, 'GET /api/accommodations/mine', async ({ viewer }) =>
    showOwnAccommodations(context, personOf(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/accommodations', async ({ viewer, body }) =>
    askAccommodation(context, { personId: personOf(viewer).personId, request: body }),
  );
  serveEndpoint(
    app,
    'PUT /api/accommodations/:id/evidence/:evidence',
    async ({ viewer, params, query, request }) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new Problem('content-type-unsupported', 'Send application/octet-stream.');
      const { personId } = personOf(viewer);
      return storeEvidence(context, store, {
        id: params.id,
        evidenceId: params.evidence,
        personId,
        name: query.name,
        bytes,
      });
    },
    { bodyLimit: mostBytes },
  );
  serveEndpoint(app, 'DELETE /api/accommodations/:id/evidence/:evidence', async ({ viewer, params }) => {
    const { personId } = personOf(viewer);
    await deleteEvidence(context, { id: params.id, evidenceId: params.evidence, personId });
  });
  serveEndpoint(app, 'POST /api/accommodations/:id/withdrawal', async ({ viewer, params }) => {
    await withdrawRequest(context, { id: params.id, personId: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/accommodations/:id/appeal', async ({ viewer, params, body }) =>
    appealRequest(context, { id: params.id, personId: personOf(viewer).personId, words: body.words }),
  );

  serveEndpoint(app, 'GET /api/accommodations', async ({ viewer }) => showRequests(context, personOf(viewer).personId));
  serveEndpoint(app, 'POST /api/accommodations/:id/taking', async ({ viewer, params }) => {
    await takeRequest(context, { id: params.id, officerId: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/accommodations/:id/ending', async ({ viewer, params, body }) =>
    endProfile(context, { id: params.id, officerId: personOf(viewer).personId, reason: body.reason }),
  );
  serveEndpoint(app, 'GET /api/accommodations/:id/words', async ({ viewer, params }) =>
    readWords(context, { id: params.id, officerId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/accommodations/:id/evidence/:evidence', async ({ viewer, params, reply }) => {
    const officerId = personOf(viewer).personId;
    const file = await readEvidence(context, store, { id: params.id, evidenceId: params.evidence, officerId });
    await reply.headers(downloadHeaders(file)).send(file.bytes);
    return '';
  });
  serveEndpoint(app, 'POST /api/accommodations/:id/decision', async ({ viewer, params, body }) =>
    decideRequest(context, { id: params.id, officerId: personOf(viewer).personId, decision: body }),
  );
  serveEndpoint(app, 'GET /api/accommodation-list', async ({ query }) => showList(context, query.day));
}
