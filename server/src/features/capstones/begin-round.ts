import type { Context } from '../../context.ts';
import { getDossier, listPartTexts } from '../../dossiers/find-dossier.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { openParts } from '../../dossiers/open-parts.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { outcomesOf } from '../../marking/outcomes-of.ts';
import { mostRounds } from '@cmdsp/submissions';
import { lockCapstone } from './queries.ts';

/**
 * Opens the dossier again after a capstone that was not passed: its texts begin with the old ones, its register goes on.
 * Event and questions will be others. Twice at most; safe to repeat. @throws Problem `capstone-refused`
 */
export async function beginRound({ catalogue, databases }: Context, personId: string): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const row = await lockCapstone(tx, personId);
    const dossier = await getDossier(tx, personId);
    if (row === null || dossier.frozenAt === null) return;
    const outcome = (await outcomesOf(tx, personId)).find(({ submissionId }) => submissionId === row.submissionId);
    if (outcome?.isPassed !== false)
      throw new Problem('capstone-refused', 'The dossier opens again only after a capstone that was not passed.');
    if (row.round >= mostRounds)
      throw new Problem(
        'capstone-refused',
        'All three rounds are used. The certification office can tell you what is possible.',
      );
    const capstone = getCapstoneCase(catalogue, dossier.caseId);
    const round = row.round + 1;
    const texts = await listPartTexts(tx, dossier);
    await openParts(tx, {
      dossierId: dossier.id,
      personId: dossier.personId,
      round,
      capstone,
      bodies: new Map(texts.map(({ part, body }) => [part, body])),
    });
    await tx.updateTable('dossiers').set({ round, frozenAt: null }).where('id', '=', dossier.id).execute();
    await appendRecord(tx, {
      streamKind: 'dossier',
      streamId: dossier.id,
      kind: 'dossier-opened-again',
      actor: `person:${personId}`,
      body: { round },
    });
  });
}
