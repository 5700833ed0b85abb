import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { analyseForms } from './analyse-forms.ts';
import { analyseQuestions } from './analyse-questions.ts';
import { loadFinishedForms } from './load-finished-forms.ts';
import type { StoredStatistics } from './stored-statistics.ts';

/** Computes the statistics of everything that is finished now and keeps them; the ledger knows when and for whom. */
export async function takeStatistics(tx: Tx, { actor }: { readonly actor: string }): Promise<StoredStatistics> {
  const forms = await loadFinishedForms(tx);
  const untilAt = new Date(await databaseNow(tx));
  const taken: StoredStatistics = {
    untilAt: untilAt.toISOString(),
    sittings: forms.reduce((sum, { sittings }) => sum + sittings.length, 0),
    forms: analyseForms(forms),
    questions: analyseQuestions(forms),
  };
  const id = newId();
  await tx
    .insertInto('statisticsSnapshots')
    .values({ id, untilAt, sittings: taken.sittings, shown: JSON.stringify(taken) })
    .execute();
  await appendRecord(tx, {
    streamKind: 'statistics',
    streamId: 'certification',
    kind: 'statistics-computed',
    actor,
    body: { snapshot: id, sittings: taken.sittings, forms: taken.forms.map((form) => form.id) },
  });
  return taken;
}
