import { downloadHeaders } from '../../attachments/download-headers.ts';
import { openAttachments } from '../../attachments/open-attachments.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { deleteEvidence, storeEvidence } from './evidence.ts';
import { readEvidence } from './read-evidence.ts';

const mostBytes = 5 * 1024 * 1024;

/** Files of appeals: given by whoever appealed, read by the reviewer; downloaded and never shown in a page. */
export function evidenceRoutes(app: App, context: Context): void {
  const store = openAttachments(context.config);
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
  serveEndpoint(
    app,
    'PUT /api/appeals/:id/evidence/:evidence',
    async ({ viewer, params: { id, evidence }, query, request }) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new Problem('content-type-unsupported', 'Send application/octet-stream.');
      const { personId } = personOf(viewer);
      return storeEvidence(context, store, { id, evidenceId: evidence, personId, name: query.name, bytes });
    },
    { bodyLimit: mostBytes },
  );
  serveEndpoint(app, 'DELETE /api/appeals/:id/evidence/:evidence', async ({ viewer, params: { id, evidence } }) =>
    deleteEvidence(context, { id, evidenceId: evidence, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'GET /api/appeals/:id/evidence/:evidence', async ({ viewer, params, reply }) => {
    const officerId = personOf(viewer).personId;
    const file = await readEvidence(context, store, { id: params.id, evidenceId: params.evidence, officerId });
    await reply.headers(downloadHeaders(file)).send(file.bytes);
    return '';
  });
}
