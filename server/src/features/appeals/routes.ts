import { appealPolicy } from '@cmdsp/appeals';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { fileAppeal } from './file-appeal.ts';
import { listEvidence, listOwnAppeals, listOwnReadings, listOwnSittings, listOwnWorks } from './queries.ts';
import { presentAppeal, presentEvidence, showAppeals } from './show-appeals.ts';
import { assignAppeal, decideAppeal } from './take-appeal-step.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

/** Appeals: for candidates who file one, and for officers who had no part in what is appealed. */
export function appealRoutes(app: App, context: Context): void {
  const { databases } = context;
  evidenceRoutes(app, context);

  serveEndpoint(app, 'GET /api/appeals/mine', async ({ viewer }) => {
    const { fileDays, reviewDays, decideDays } = appealPolicy;
    return asPerson(databases.candidate, personOf(viewer).personId, async (tx) => {
      const [files, readings] = [await listEvidence(tx), await listOwnReadings(tx)];
      return {
        appeals: (await listOwnAppeals(tx)).map((appeal) => ({
          ...presentAppeal(appeal),
          evidence: presentEvidence(files, appeal.id),
          readings: readings
            .filter(({ appealId }) => appealId === appeal.id)
            .map(({ name, deletedAt, readAt }) => ({
              name: deletedAt === null ? name : null,
              readAt: readAt.toISOString(),
            })),
        })),
        sittings: (await listOwnSittings(tx)).map(({ id, finishedAt, questionCount, finalAt, hasCase }) => ({
          id,
          finishedAt: finishedAt.toISOString(),
          questionCount,
          fileBy: finalAt?.toISOString() ?? null,
          hasCase,
        })),
        works: (await listOwnWorks(tx)).map(({ releasedAt, ...work }) => ({
          ...work,
          fileBy: new Date(releasedAt.getTime() + fileDays * 86_400_000).toISOString(),
        })),
        reviewDays,
        decideDays,
        keepDays: await readSetting(tx, 'appeal-evidence-days'),
      };
    });
  });

  serveEndpoint(app, 'POST /api/appeals', async ({ viewer, body }) => {
    const { id, number, reviewBy, decideBy } = await fileAppeal(context, {
      personId: personOf(viewer).personId,
      appeal: body,
    });
    return { id, number, reviewBy: reviewBy.toISOString(), decideBy: decideBy.toISOString() };
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
