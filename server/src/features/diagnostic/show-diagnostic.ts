import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { readClock } from '../../learning/question-memories.ts';
import { listAnswers, listRuns } from './queries.ts';
import { mayStartAt, restDays } from './rest.ts';

/** What the diagnostic is and what this person has done with it. */
export async function showDiagnostic(
  context: Context,
  { personId }: { readonly personId: string },
): Promise<z.input<Endpoints['GET /api/diagnostic']['response']>> {
  const { runs, answered, now } = await asPerson(context.databases.candidate, personId, async (tx) => {
    const all = await listRuns(tx, personId);
    const open = all.find(({ end }) => end === null);
    return {
      runs: all,
      answered: open === undefined ? 0 : (await listAnswers(tx, open.id)).size,
      now: await readClock(tx),
    };
  });
  const open = runs.find(({ end }) => end === null);
  const finished = runs.flatMap(({ id, end }) => (end === null ? [] : [{ id, ...end }]));
  const at = mayStartAt({ lastFinishedAt: finished[0]?.finishedAt ?? null, now });
  return {
    questions: context.catalogue.diagnostic.length,
    openRun: open === undefined ? null : { id: open.id, startedAt: open.startedAt.toISOString(), answered },
    runs: finished.map(({ id, finishedAt, findings }) => ({
      id,
      finishedAt: finishedAt.toISOString(),
      right: findings.reduce((sum, { right }) => sum + right, 0),
      asked: findings.reduce((sum, { asked }) => sum + asked, 0),
    })),
    mayStartAt: open === undefined ? (at?.toISOString() ?? null) : null,
    restDays,
  };
}
