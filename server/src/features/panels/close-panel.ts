import { angoffRound } from '@cmdsp/psychometrics';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { type FinishedRound, loadFinishedRound } from '../../panels/load-ratings.ts';
import { neededJudges } from '../../panels/panel-rules.ts';
import { listPanelQuestions, lockPanel, type Panel, type PanelQuestion } from './queries.ts';

type Closing = { readonly state: 'closed' | 'not-sufficient'; readonly replaced: number };

/**
 * Closes a panel. With five judges who finished round two its means replace the authors' estimates of exactly the
 * revisions that were rated; closed as not sufficient it replaces nothing. @throws Problem `not-found`, `panel-refused`
 */
export async function closePanel(
  { databases }: Pick<Context, 'databases'>,
  { panelId, personId, isNotSufficient }: { panelId: string; personId: string; isNotSufficient: boolean },
): Promise<Closing> {
  return databases.staff.transaction().execute(async (tx) => {
    const panel = await lockPanel(tx, panelId);
    if (panel.state === 'closed' || panel.state === 'not-sufficient')
      throw new Problem('panel-refused', 'This panel is closed already.');
    const questions = await listPanelQuestions(tx, panelId);
    const finished = await loadFinishedRound(tx, { panelId, round: 2, questions: questions.length });
    if (!isNotSufficient) refuseTooEarly(panel, finished.judges.length);
    const state = isNotSufficient ? 'not-sufficient' : 'closed';
    const results = isNotSufficient ? [] : resultsOf(questions, finished);
    await tx
      .updateTable('panels')
      .set({ state, closedAt: sql<Date>`clock_timestamp()`, closedBy: personId })
      .where('id', '=', panelId)
      .execute();
    await writeResults(tx, { panelId, results });
    await appendRecord(tx, {
      streamKind: 'panel',
      streamId: panelId,
      kind: 'panel-closed',
      actor: `person:${personId}`,
      body: {
        state,
        isSimulated: panel.isSimulated,
        judges: finished.judges.length,
        results: results.map(({ questionId, revisionHash, difficulty }) => ({ questionId, revisionHash, difficulty })),
      },
    });
    return { state, replaced: results.length };
  });
}

function refuseTooEarly({ state }: Panel, finished: number): void {
  if (state === 'round-one')
    throw new Problem('panel-refused', 'Round two comes first: judges see what the others rated and may think again.');
  if (finished < neededJudges)
    throw new Problem(
      'panel-refused',
      `${finished} of the ${neededJudges} judges that are needed have rated every question in round two. Wait for them, or close the panel as not sufficient.`,
    );
}

type Result = {
  readonly questionId: string;
  readonly revisionHash: string;
  readonly difficulty: number;
  readonly spread: number;
  readonly judges: number;
};

function resultsOf(questions: readonly PanelQuestion[], { judges, ratings }: FinishedRound): readonly Result[] {
  const { questionMeans, questionSpreads } = angoffRound(ratings);
  return questions.map(({ questionId, revisionHash }, index) => ({
    questionId,
    revisionHash,
    // Means of steps of five have at most these decimals; floating point has more.
    difficulty: Number((questionMeans[index] ?? 0).toFixed(6)),
    spread: Number((questionSpreads[index] ?? 0).toFixed(6)),
    judges: judges.length,
  }));
}

async function writeResults(tx: Tx, { panelId, results }: { panelId: string; results: readonly Result[] }) {
  if (results.length === 0) return;
  await tx
    .insertInto('panelResults')
    .values(results.map((result) => ({ panelId, ...result })))
    .execute();
}
