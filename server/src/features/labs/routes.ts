import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { closeGrading } from './close-grading.ts';
import { listLabs } from './list-labs.ts';
import { markRun } from './mark-run.ts';
import { resetRun } from './reset-run.ts';
import { saveAnswer } from './save-answer.ts';
import { showLab } from './show-lab.ts';
import { listMoves, showMove } from './show-move.ts';
import { showRun } from './show-run.ts';
import { startRun } from './start-run.ts';
import { submitRun } from './submit-run.ts';
import { takeHint } from './take-hint.ts';

/** Labs: the list, one lab, and runs, which belong to one person. */
export function labRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/labs', async ({ query, viewer }) =>
    listLabs(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, topic: query.topic }),
  );
  serveEndpoint(app, 'GET /api/labs/:lab', async ({ params, viewer }) =>
    showLab(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, labId: params.lab }),
  );
  serveEndpoint(app, 'POST /api/labs/:lab/runs', async ({ params, body, viewer }) => {
    const own = await contextOf(context, viewer);
    const { personId } = requireCandidate(viewer);
    return showRun(own, { personId, runId: await startRun(own, { personId, labId: params.lab, kind: body.kind }) });
  });
  serveEndpoint(app, 'POST /api/labs/:lab/closing', async ({ params, viewer }) => {
    const own = await contextOf(context, viewer);
    const asked = { personId: requireCandidate(viewer).personId, labId: params.lab };
    await closeGrading(own, asked);
    return showLab(own, asked);
  });
  serveEndpoint(app, 'GET /api/lab-runs/:run', async ({ params, viewer }) =>
    showRun(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, runId: params.run }),
  );
  serveEndpoint(app, 'PUT /api/lab-runs/:run/answer', async ({ params, body, viewer }) => {
    const { personId } = requireCandidate(viewer);
    return saveAnswer(await contextOf(context, viewer), { personId, runId: params.run, ...body });
  });
  for (const [key, change] of [
    ['POST /api/lab-runs/:run/marking', markRun],
    ['POST /api/lab-runs/:run/submission', submitRun],
  ] as const) {
    serveEndpoint(app, key, async ({ params, body, viewer }) => {
      const own = await contextOf(context, viewer);
      const asked = { personId: requireCandidate(viewer).personId, runId: params.run };
      await change(own, { ...asked, revision: body.revision });
      return showRun(own, asked);
    });
  }
  serveEndpoint(app, 'POST /api/lab-runs/:run/hints', async ({ params, body, viewer }) => {
    const own = await contextOf(context, viewer);
    const asked = { personId: requireCandidate(viewer).personId, runId: params.run };
    await takeHint(own, { ...asked, number: body.number });
    return showRun(own, asked);
  });
  serveEndpoint(app, 'POST /api/lab-runs/:run/reset', async ({ params, viewer }) => {
    const own = await contextOf(context, viewer);
    const { personId } = requireCandidate(viewer);
    return showRun(own, { personId, runId: await resetRun(own, { personId, runId: params.run }) });
  });
  serveEndpoint(app, 'GET /api/lab-runs/:run/moves', async ({ params, viewer }) =>
    listMoves(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, runId: params.run }),
  );
  serveEndpoint(app, 'GET /api/lab-runs/:run/moves/:revision', async ({ params, viewer }) => {
    const { personId } = requireCandidate(viewer);
    return showMove(await contextOf(context, viewer), { personId, runId: params.run, revision: params.revision });
  });
}
