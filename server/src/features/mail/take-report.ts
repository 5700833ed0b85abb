import type { Database } from '../../db/database.ts';
import { readDeliveryReport } from '../../mail/read-delivery-report.ts';
import { recordReport } from '../../mail/record-bounces.ts';

/** What came of a mail that an administrator pasted. */
export type TakenReport = {
  readonly outcome: 'marked' | 'no-report' | 'not-ours';
  readonly emails: string[];
};

/** Takes over a report that a mail came back, where it speaks of a mail of ours. */
export async function takeReport(db: Database, source: string): Promise<TakenReport> {
  const report = readDeliveryReport(source);
  if (report === null) return { outcome: 'no-report', emails: [] };
  const emails = await db.transaction().execute(async (tx) => recordReport(tx, report));
  return { outcome: emails.length > 0 ? 'marked' : 'not-ours', emails };
}
