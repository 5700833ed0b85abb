import { requireBankAgreement } from '../../bank/require-bank-agreement.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { beginDraft } from './begin-draft.ts';
import { resolveComment, writeComment } from './comments.ts';
import { deleteDraft, getDraft, listDrafts, saveDraft } from './drafts.ts';
import { exportEntries } from './export-entries.ts';
import { importEntries } from './import-entries.ts';
import { lintAsTyped } from './lint.ts';
import { presentDraft } from './present-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { takeStep } from './take-step.ts';

/** Working on the question bank. */
export function bankWorkRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'POST /api/bank/entries/:id/steps', async ({ viewer, params, body }) => {
    const person = await requireBankAgreement(context, viewer);
    return takeStep(context, { person, id: params.id, ...body });
  });

  serveEndpoint(app, 'POST /api/bank/entries/:id/comments', async ({ viewer, params, body }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return writeComment(context, { personId, id: params.id, ...body });
  });

  serveEndpoint(app, 'POST /api/bank/comments/:id/resolution', async ({ viewer, params, body }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    await resolveComment(context, { personId, id: params.id, ...body });
  });

  serveEndpoint(app, 'GET /api/bank/drafts', async ({ viewer }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return { drafts: await listDrafts(context, personId) };
  });

  serveEndpoint(app, 'POST /api/bank/drafts', async ({ viewer, body }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return beginDraft(context, { personId, start: body });
  });

  serveEndpoint(app, 'GET /api/bank/drafts/:id', async ({ viewer, params }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return presentDraft(await getDraft(context, { personId, id: params.id }));
  });

  serveEndpoint(app, 'PUT /api/bank/drafts/:id', async ({ viewer, params, body }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return saveDraft(context, { personId, id: params.id, ...body });
  });

  serveEndpoint(app, 'DELETE /api/bank/drafts/:id', async ({ viewer, params }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    await deleteDraft(context, { personId, id: params.id });
  });

  serveEndpoint(app, 'POST /api/bank/drafts/:id/submission', async ({ viewer, params }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return submitDraft(context, { personId, id: params.id });
  });

  serveEndpoint(app, 'POST /api/bank/lint', async ({ viewer, body }) => {
    await requireBankAgreement(context, viewer);
    return lintAsTyped(context, body);
  });

  serveEndpoint(app, 'GET /api/bank/export', async ({ viewer, query, reply }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    reply.header('content-disposition', 'attachment; filename="cmdsp-bank.json"').header('cache-control', 'no-store');
    return exportEntries(context, { personId, ids: query.ids });
  });

  serveEndpoint(
    app,
    'POST /api/bank/import',
    async ({ viewer, body }) => {
      const { personId } = await requireBankAgreement(context, viewer);
      return importEntries(context, { personId, ...body });
    },
    { bodyLimit: 8 * 1024 * 1024 },
  );
}
