import { requireBankAgreement } from '../../bank/require-bank-agreement.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { compareRevisions } from './compare-revisions.ts';
import { declareForBank, showDoor } from './door.ts';
import { listEntries } from './list-entries.ts';
import { showEntry } from './show-entry.ts';
import { showLife } from './show-life.ts';
import { showReadings } from './show-readings.ts';
import { showSimilar } from './show-similar.ts';
import { bankWorkRoutes } from './work-routes.ts';

/** The question bank, for authors and officers who accepted what holds for it. */
export function bankRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/bank/door', async ({ viewer }) => showDoor(context, personOf(viewer)));

  serveEndpoint(app, 'POST /api/bank/declarations', async ({ viewer, body }) => {
    await declareForBank(context, { person: personOf(viewer), ...body });
  });

  serveEndpoint(app, 'GET /api/bank/entries', async ({ viewer, query }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return listEntries(context, { personId, query });
  });

  serveEndpoint(app, 'GET /api/bank/entries/:id', async ({ viewer, params, query }) => {
    const person = await requireBankAgreement(context, viewer);
    return showEntry(context, { person, id: params.id, revision: query.revision });
  });

  serveEndpoint(app, 'GET /api/bank/entries/:id/comparison', async ({ viewer, params, query }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return compareRevisions(context, { personId, id: params.id, ...query });
  });

  serveEndpoint(app, 'GET /api/bank/entries/:id/life', async ({ viewer, params }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return showLife(context, { personId, id: params.id });
  });

  serveEndpoint(app, 'GET /api/bank/similar', async ({ viewer, query }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return showSimilar(context, { personId, query });
  });

  serveEndpoint(app, 'GET /api/bank/readings', async ({ viewer, query }) => {
    await requireBankAgreement(context, viewer);
    return showReadings(context, query.person);
  });

  bankWorkRoutes(app, context);
}
