import { requireCandidate } from '../../accounts/require-candidate.ts';
import { downloadHeaders } from '../../attachments/download-headers.ts';
import { openAttachments } from '../../attachments/open-attachments.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { settings } from '../../settings/settings.ts';
import { deleteFile } from './delete-file.ts';
import { keepFile } from './keep-file.ts';
import { readFile } from './read-file.ts';

/** What the largest setting allows; the smaller number that is set is looked at afterwards, in words. */
const mostBytes = settings['work-file-megabytes'].max * 1024 * 1024;

/** Files beside one's own work: downloaded and never shown in a page. */
export function fileRoutes(app: App, context: Context): void {
  const store = openAttachments(context.config);
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
  serveEndpoint(
    app,
    'PUT /api/submissions/:id/files/:file',
    async ({ viewer, params, query, request }) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new Problem('content-type-unsupported', 'Send application/octet-stream.');
      const { personId } = requireCandidate(viewer);
      return keepFile(context, store, { id: params.id, fileId: params.file, personId, name: query.name, bytes });
    },
    { bodyLimit: mostBytes },
  );
  serveEndpoint(app, 'GET /api/submissions/:id/files/:file', async ({ viewer, params, reply }) => {
    const { personId } = personOf(viewer);
    const { bytes, ...file } = await readFile(context, store, { id: params.id, fileId: params.file, personId });
    await reply.headers(downloadHeaders(file)).send(bytes);
    return '';
  });
  serveEndpoint(app, 'DELETE /api/submissions/:id/files/:file', async ({ viewer, params }) =>
    deleteFile(context, { id: params.id, fileId: params.file, personId: requireCandidate(viewer).personId }),
  );
}
