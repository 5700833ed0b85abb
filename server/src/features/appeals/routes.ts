import { appealPolicy } from '@cmdsp/appeals';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { fileAppeal } from './file-appeal.ts';
import { listOwnAppeals, listOwnSittings } from './queries.ts';
import { presentAppeal, showAppeals } from './show-appeals.ts';
import { assignAppeal, decideAppeal } from './take-appeal-step.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

/** Appeals: for candidates who file one, and for officers who had no part in what is appealed. */
export function appealRoutes(app: App, context: Context): void {
  const { databases } = context;

  serveEndpoint(app, 'GET /api/appeals/mine', async ({ viewer }) => {
    const { reviewDays, decideDays } = appealPolicy;
    return asPerson(databases.candidate, personOf(viewer).personId, async (tx) => ({
      appeals: (await listOwnAppeals(tx)).map(presentAppeal),
      sittings: (await listOwnSittings(tx)).map(({ id, finishedAt, questionCount, finalAt, hasCase }) => ({
        id,
        finishedAt: finishedAt.toISOString(),
        questionCount,
        fileBy: finalAt?.toISOString() ?? null,
        hasCase,
      })),
      reviewDays,
      decideDays,
    }));
  });

  serveEndpoint(app, 'POST /api/appeals', async ({ viewer, body }) => {
    const { number, reviewBy, decideBy } = await fileAppeal(context, {
      personId: personOf(viewer).personId,
      appeal: body,
    });
    return { number, reviewBy: reviewBy.toISOString(), decideBy: decideBy.toISOString() };
  });

  serveEndpoint(app, 'POST /api/appeals/:id/withdrawal', async ({ viewer, params }) => {
    await withdrawAppeal(context, { id: params.id, personId: personOf(viewer).personId });
  });

  serveEndpoint(app, 'GET /api/appeals', async ({ viewer }) => showAppeals(context, personOf(viewer).personId));

  serveEndpoint(app, 'POST /api/appeals/:id/assignment', async ({ viewer, params, body }) => {
    await assignAppeal(context, { id: params.id, officerId: personOf(viewer).personId, reviewerId: body.reviewerId });
  });

  serveEndpoint(app, 'POST /api/appeals/:id/decision', async ({ viewer, params, body }) =>
    decideAppeal(context, { id: params.id, officerId: personOf(viewer).personId, ...body }),
  );
}
