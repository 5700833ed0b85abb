import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import { standardDefinition } from '../../panels/panel-rules.ts';
import { loadRatingPool, type PoolQuestion, ratedStates } from './choose-questions.ts';
import { listPossibleJudges } from './queries.ts';

/** Panels for officers, and what another one may be opened for. */
export async function showPanels(context: Pick<Context, 'databases' | 'catalogue' | 'isBankPrivate'>) {
  const { staff } = context.databases;
  const rows = await listPanels(staff);
  return {
    panels: rows.map(({ judges, finished, ...row }) => ({ ...presentHead(row), judges, finished })),
    definition: standardDefinition,
    pool: countPool(await loadRatingPool(staff, context, ratedStates)),
    staff: (await listPossibleJudges(staff)).map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
  };
}

/** Panels that somebody judges, without anything of their questions. */
export async function showOwnPanels({ databases }: Pick<Context, 'databases'>, personId: string) {
  const rows = await listPanels(databases.staff, personId);
  return { panels: rows.map(({ rated, ...row }) => ({ ...presentHead(row), rated })) };
}

type Head = Omit<Awaited<ReturnType<typeof listPanels>>[number], 'judges' | 'finished' | 'rated'>;

function presentHead({ id, title, state, isSimulated, openedAt, closedAt, questions }: Head) {
  return {
    id,
    title,
    state,
    isSimulated,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    questions,
  };
}

/** With how many judges there are, how many have finished the present round, and how many places `judge` has rated in it. */
async function listPanels(db: Database | Tx, judge?: string) {
  const rows = await db
    .selectFrom('panels as p')
    .selectAll('p')
    .$if(judge !== undefined, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('panelJudges as j')
            .select('j.personId')
            .whereRef('j.panelId', '=', 'p.id')
            .where('j.personId', '=', judge ?? ''),
        ),
      ),
    )
    .orderBy('p.openedAt', 'desc')
    .limit(100)
    .execute();
  return Promise.all(
    rows.map(async (panel) => {
      const round = panel.roundTwoAt === null ? 1 : 2;
      const [judges, questions, ratings] = [
        await db.selectFrom('panelJudges').select('personId').where('panelId', '=', panel.id).execute(),
        await db.selectFrom('panelQuestions').select('place').where('panelId', '=', panel.id).execute(),
        await db
          .selectFrom('panelRatings')
          .select('personId')
          .where('panelId', '=', panel.id)
          .where('round', '=', round)
          .execute(),
      ];
      const ratedBy = (personId: string) => ratings.filter((rating) => rating.personId === personId).length;
      return {
        ...panel,
        questions: questions.length,
        judges: judges.length,
        finished: judges.filter(({ personId }) => ratedBy(personId) === questions.length).length,
        rated: ratedBy(judge ?? ''),
      };
    }),
  );
}

function countPool(pool: readonly PoolQuestion[]) {
  const cells = new Map<string, { domain: number; state: string; questions: number; unrated: number }>();
  for (const { question, entry, isRated } of pool) {
    const name = `${question.domain} ${entry.status}`;
    const cell = cells.get(name) ?? { domain: question.domain, state: entry.status, questions: 0, unrated: 0 };
    cells.set(name, { ...cell, questions: cell.questions + 1, unrated: cell.unrated + (isRated ? 0 : 1) });
  }
  return [...cells.values()].sort((one, other) => one.domain - other.domain || (one.state < other.state ? -1 : 1));
}
