import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { answerCase } from './answer-case.ts';
import { listOwnCases } from './queries.ts';
import { reportCase } from './report-case.ts';
import { presentOwnCase, showCases } from './show-cases.ts';
import { confirmDecision, giveNotice, proposeDecision } from './take-case-step.ts';

/** Cases of misconduct: for those who report, those who decide, and the person concerned. */
export function misconductRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/misconduct/mine', async ({ viewer }) => {
    const cases = await asPerson(context.databases.candidate, personOf(viewer).personId, listOwnCases);
    return { cases: cases.map(presentOwnCase) };
  });

  serveEndpoint(app, 'POST /api/misconduct/:id/answer', async ({ viewer, params, body }) => {
    await answerCase(context, { id: params.id, personId: personOf(viewer).personId, answer: body.answer });
  });

  serveEndpoint(app, 'POST /api/misconduct', async ({ viewer, body }) =>
    reportCase(context, { viewer: personOf(viewer), ...body }),
  );

  serveEndpoint(app, 'GET /api/misconduct', async ({ viewer }) => showCases(context, personOf(viewer).personId));

  serveEndpoint(app, 'POST /api/misconduct/:id/notice', async ({ viewer, params, body }) => {
    await giveNotice(context, { id: params.id, officerId: personOf(viewer).personId, notice: body.notice });
  });

  serveEndpoint(app, 'POST /api/misconduct/:id/proposal', async ({ viewer, params, body }) => {
    await proposeDecision(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'POST /api/misconduct/:id/decision', async ({ viewer, params, body }) => {
    await confirmDecision(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });
}
