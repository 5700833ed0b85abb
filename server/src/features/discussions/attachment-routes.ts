import type { Context } from '../../context.ts';
import { openAttachments } from '../../attachments/open-attachments.ts';
import { cleanFileName } from '../../attachments/clean-file-name.ts';
import { downloadHeaders } from '../../attachments/download-headers.ts';
import { readMediaType } from '../../attachments/read-media-type.ts';
import { createHash } from 'node:crypto';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { inDiscussion } from './participants.ts';
import { recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';

const mostBytes = 5 * 1024 * 1024;
/** So many files of one person may wait for their posts. */
const mostUnsent = 20;

/** Files beside posts: sent before the post, downloaded and never shown in a page. */
export function attachmentRoutes(app: App, context: Context): void {
  const store = openAttachments(context.config);
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
  serveEndpoint(
    app,
    'PUT /api/discussions/:discussion/attachments/:attachment',
    async ({ params, query, request, viewer }) => {
      const { discussion: discussionId, attachment: id } = params;
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new Problem('content-type-unsupported', 'Send application/octet-stream.');
      const kind = readMediaType(bytes);
      if (kind === null)
        throw new Problem(
          'file-refused',
          'Attach a PDF, a PNG, JPEG or WebP image, an office document, or plain text.',
        );
      const file = {
        id,
        name: cleanFileName(query.name, kind),
        mediaType: kind.mediaType,
        bytes: bytes.length,
      };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await inDiscussion(context, { viewer, discussionId }, async (tx, { participant, discussion }) => {
        requireDeed('write', { participant, discussion });
        const { personId } = participant;
        const { count } = await tx
          .selectFrom('discussionAttachments')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .where('ownerId', '=', personId)
          .where('postId', 'is', null)
          .where('deletedAt', 'is', null)
          .executeTakeFirstOrThrow();
        if (Number(count) >= mostUnsent)
          throw new Problem('discussion-refused', 'Send the post that your files wait for first.');
        const inserted = await tx
          .insertInto('discussionAttachments')
          .values({ ...file, discussionId, ownerId: personId, sha256 })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (inserted === undefined) return;
        await store.put(id, bytes);
        await recordDeed(tx, { discussion, personId, kind: 'file-stored', body: { attachment: id, sha256 } });
      });
      return file;
    },
    { bodyLimit: mostBytes },
  );

  serveEndpoint(app, 'GET /api/discussions/:discussion/attachments/:attachment', async ({ params, viewer, reply }) => {
    const { discussion: discussionId, attachment: id } = params;
    const file = await inDiscussion(context, { viewer, discussionId }, async (tx) =>
      tx
        .selectFrom('discussionAttachments')
        .select(['name', 'mediaType'])
        .where('id', '=', id)
        .where('discussionId', '=', discussionId)
        .where('deletedAt', 'is', null)
        .executeTakeFirst(),
    );
    const bytes = file === undefined ? null : await store.get(id);
    if (file === undefined || bytes === null) throw new Problem('not-found', 'This file is not there any more.');
    await reply.headers(downloadHeaders(file)).send(bytes);
    return '';
  });
}
