import { recordBankReading } from '../../bank/record-bank-reading.ts';
import { requireBankAgreement } from '../../bank/require-bank-agreement.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { findNewestStatistics } from '../../statistics/find-newest-statistics.ts';
import { takeStatistics } from '../../statistics/take-statistics.ts';
import { countFinishedSince } from './count-finished-since.ts';

const what = 'Statistics of the examination questions';

/** Statistics of questions and forms, for those who keep the bank. Whoever opens them cannot sit the examination. */
export function statisticsRoutes(app: App, context: Context): void {
  const { databases } = context;

  serveEndpoint(app, 'GET /api/statistics', async ({ viewer }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return databases.staff.transaction().execute(async (tx) => {
      const newest = await findNewestStatistics(tx);
      if (newest !== null && newest.questions.length > 0) await recordBankReading(tx, { personId, what });
      return { newest, finishedSince: await countFinishedSince(tx, newest?.untilAt ?? null) };
    });
  });

  serveEndpoint(app, 'POST /api/statistics', async ({ viewer }) => {
    const { personId } = await requireBankAgreement(context, viewer);
    return databases.staff.transaction().execute(async (tx) => {
      await recordBankReading(tx, { personId, what });
      return takeStatistics(tx, { actor: `person:${personId}` });
    });
  });
}
