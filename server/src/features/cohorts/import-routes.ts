import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { applyImport, noteFailure, tellProgress } from './apply-import.ts';
import { checkImport, mostBytes } from './check-import.ts';
import { findImport } from './import-row.ts';
import { showImport, writeReport } from './show-import.ts';

/** Base64 takes four characters for three bytes; a little more for the rest of the body. */
const bodyLimit = Math.ceil(mostBytes / 3) * 4 + 4096;

/** Files of people: judged, applied, reported. */
export function importRoutes(app: App, context: Context): void {
  serveEndpoint(
    app,
    'POST /api/cohorts/:id/imports',
    async ({ params, body, viewer }) => {
      const checked = await checkImport(context, {
        cohortId: params.id,
        fileName: body.fileName,
        bytes: Buffer.from(body.contentBase64, 'base64'),
        by: personOf(viewer).personId,
      });
      if (checked.kind === 'unusable') return checked;
      return {
        kind: 'checked' as const,
        import: await showImport(context, { cohortId: params.id, importId: checked.importId }),
      };
    },
    { bodyLimit },
  );
  serveEndpoint(app, 'GET /api/cohorts/:id/imports/:import', async ({ params }) =>
    showImport(context, { cohortId: params.id, importId: params.import }),
  );
  serveEndpoint(app, 'GET /api/cohorts/:id/imports/:import/report', async ({ params, reply }) => {
    const { text, name } = await writeReport(context, { cohortId: params.id, importId: params.import });
    await reply
      .type('text/csv; charset=utf-8')
      .headers({ 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store' })
      .send(text);
    return '';
  });
  serveEndpoint(app, 'POST /api/cohorts/:id/imports/:import/apply', async ({ params, viewer }) => {
    const asked = { cohortId: params.id, importId: params.import };
    const row = await findImport(context.databases.staff, asked);
    if (row === null) throw new Problem('not-found', 'There is no such import.');
    if (row.appliedAt !== null) return;
    await tellProgress(context, { importId: row.id, done: 0, total: row.goodCount });
    void applyInBackground(context, { ...asked, by: personOf(viewer).personId });
  });
}

/** Many people take longer than a request should; whoever asks for the import sees how far it is and what went wrong. */
async function applyInBackground(context: Context, asked: Parameters<typeof applyImport>[1]): Promise<void> {
  try {
    await applyImport(context, asked);
  } catch (error) {
    const isTold = error instanceof Problem;
    if (!isTold) context.log.error({ err: error, import: asked.importId }, 'An import could not be applied');
    const failure = isTold ? error.message : 'Something went wrong on our side, so nobody was invited. Try again.';
    await noteFailure(context, { importId: asked.importId, failure }).catch((err: unknown) =>
      context.log.error({ err }, 'The failure of an import could not be noted'),
    );
  }
}
