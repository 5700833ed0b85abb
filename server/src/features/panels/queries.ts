import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import type { PanelQuestions, Panels } from '../../db/tables/panels.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { Problem } from '../../http/problem.ts';

export type Panel = Selectable<Panels>;
export type PanelQuestion = Selectable<PanelQuestions>;

/** A panel. @throws Problem `not-found` */
export async function getPanel(db: Database | Tx, id: string): Promise<Panel> {
  const panel = await db.selectFrom('panels').selectAll().where('id', '=', id).executeTakeFirst();
  if (panel === undefined) throw panelNotFound();
  return panel;
}

/** The same, locked until the transaction ends: rounds end one after the other. @throws Problem `not-found` */
export async function lockPanel(tx: Tx, id: string): Promise<Panel> {
  const panel = await tx.selectFrom('panels').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (panel === undefined) throw panelNotFound();
  return panel;
}

/** The same, locked so that its round cannot end meanwhile, while others may rate too. @throws Problem `not-found` */
export async function holdPanel(tx: Tx, id: string): Promise<Panel> {
  const panel = await tx.selectFrom('panels').selectAll().where('id', '=', id).forShare().executeTakeFirst();
  if (panel === undefined) throw panelNotFound();
  return panel;
}

/** Nobody learns more than that there is nothing for them. */
export function panelNotFound(): Problem {
  return new Problem('not-found', 'There is no such panel, or you are not one of its judges.');
}

/** What a panel rates, by place. */
export async function listPanelQuestions(db: Database | Tx, panelId: string): Promise<readonly PanelQuestion[]> {
  return db.selectFrom('panelQuestions').selectAll().where('panelId', '=', panelId).orderBy('place').execute();
}

/** Its judges in the order of their invitation. */
export async function listJudges(db: Database | Tx, panelId: string) {
  return db
    .selectFrom('panelJudges')
    .innerJoin('people', 'people.id', 'panelJudges.personId')
    .select(['people.id', 'people.displayName as name'])
    .where('panelId', '=', panelId)
    .orderBy('invitedAt')
    .orderBy('people.id')
    .execute();
}

/** Whether somebody is a judge of a panel. */
export async function isJudge(db: Database | Tx, { panelId, personId }: { panelId: string; personId: string }) {
  const found = await db
    .selectFrom('panelJudges')
    .select('personId')
    .where('panelId', '=', panelId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Authors and officers who do not teach, with all their roles, by name. */
export async function listPossibleJudges(db: Database | Tx) {
  const { rows } = await sql<{ id: string; name: string; roles: StaffRole[] }>`
    select p.id, p.display_name as name, array_agg(g.role order by g.role) as roles
    from people p join role_grants g on g.person_id = p.id and g.revoked_at is null
    group by p.id
    having array_agg(g.role) && array['author', 'officer'] and not 'facilitator' = any (array_agg(g.role))
    order by p.display_name, p.id`.execute(db);
  return rows;
}
