import { recordBankReading } from '../../bank/record-bank-reading.ts';
import { requireBankAgreement } from '../../bank/require-bank-agreement.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { findExaminedQuestion } from '../../rescoring/find-question.ts';
import { checkChange } from '../../rescoring/check-change.ts';
import { previewRescoring } from '../../rescoring/preview-rescoring.ts';
import { proposeRescoring, proposeReversal } from '../../rescoring/propose-rescoring.ts';
import { signRescoring, withdrawRescoring } from '../../rescoring/sign-rescoring.ts';
import { withdrawPass } from '../../rescoring/withdraw-pass.ts';
import { changeOf } from './change-of.ts';
import { presentPreview } from './present-preview.ts';
import { presentQuestion } from './present-question.ts';
import { listRescorings, showRescoring } from './show-rescorings.ts';

/** The black box, for the certification office. Whoever opens it reads examination questions, and cannot sit it any more. */
export function rescoringRoutes(app: App, context: Context): void {
  const { databases, catalogue } = context;
  const policy = catalogue.programme.results;

  /** Every page of the black box is a reading of the bank. */
  async function reading<Value>(viewer: Viewer, work: (tx: Tx, personId: string) => Promise<Value>): Promise<Value> {
    const { personId } = await requireBankAgreement(context, viewer);
    return databases.staff.transaction().execute(async (tx) => {
      await recordBankReading(tx, { personId, what: 'Black box of the examination' });
      return work(tx, personId);
    });
  }

  serveEndpoint(app, 'GET /api/rescorings', async ({ viewer }) =>
    reading(viewer, async (tx, personId) => ({ ...(await listRescorings(tx, personId)), dropped: policy.dropped })),
  );
  serveEndpoint(app, 'GET /api/rescorings/:id', async ({ params, viewer }) =>
    reading(viewer, async (tx, personId) => showRescoring(tx, { id: params.id, personId })),
  );
  serveEndpoint(app, 'GET /api/rescoring-questions/:questionId', async ({ params, viewer }) =>
    reading(viewer, async (tx) => presentQuestion(await getQuestion(tx, params.questionId))),
  );
  serveEndpoint(app, 'POST /api/rescoring-previews', async ({ body, viewer }) =>
    reading(viewer, async (tx) => {
      const change = changeOf(body, policy);
      const found = await getQuestion(tx, body.questionId);
      checkChange(found, change);
      const formIds = found.forms.map(({ id }) => id);
      return presentPreview(tx, await previewRescoring(tx, { questionId: body.questionId, formIds, change }));
    }),
  );
  serveEndpoint(app, 'POST /api/rescorings', async ({ body, viewer }) =>
    reading(viewer, async (tx, personId) =>
      proposeRescoring(tx, { change: changeOf(body, policy), reason: body.reason, personId }),
    ),
  );
  serveEndpoint(app, 'POST /api/rescorings/:id/reversals', async ({ params, body, viewer }) =>
    reading(viewer, async (tx, personId) => proposeReversal(tx, { id: params.id, reason: body.reason, personId })),
  );
  serveEndpoint(app, 'POST /api/rescorings/:id/decisions', async ({ params, body, viewer }) =>
    reading(viewer, async (tx, personId) => {
      const decided = { id: params.id, reason: body.reason, personId };
      if (body.step === 'sign') return signRescoring(tx, decided);
      await withdrawRescoring(tx, decided);
      return { changed: 0 };
    }),
  );
  serveEndpoint(app, 'POST /api/sittings/:id/pass-withdrawals', async ({ params, body, viewer }) => {
    const { personId } = personOf(viewer);
    await databases.staff
      .transaction()
      .execute(async (tx) => withdrawPass(tx, { sittingId: params.id, reason: body.reason, personId }));
    return null;
  });
}

async function getQuestion(tx: Tx, questionId: string) {
  const found = await findExaminedQuestion(tx, questionId);
  if (found === null) throw new Problem('not-found', 'No examination form has this question.');
  return found;
}
