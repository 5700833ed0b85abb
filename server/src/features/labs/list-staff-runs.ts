import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { selfPaced } from '../../content/cohorts.ts';
import type { Context } from '../../context.ts';
import { situationOf } from '../../lab-evidence/situation-of.ts';
import { listTaughtCohorts } from '../../learning/cohort-standing.ts';
import { listLabsInUse } from './get-lab.ts';

type Filter = { readonly lab?: string | undefined; readonly limited?: 'yes' | undefined };
type StaffList = z.input<Endpoints['GET /api/staff/lab-runs']['response']>;
type TaughtList = z.input<Endpoints['GET /api/staff/taught-lab-runs']['response']>;

type Row = {
  readonly id: string;
  readonly labId: string;
  readonly number: number;
  readonly variant: number;
  readonly endedAt: Date;
  readonly saves: number;
  readonly points: string;
  readonly isLimited: boolean;
};

/** How many runs a list shows. */
const most = 200;

const columns = sql`r.id, r.lab_id, r.number, k.variant, r.ended_at, r.revision as saves, m.points,
  m.cap_points is not null as is_limited`;
const joins = sql`join lab_run_keys k on k.run_id = r.id join lab_run_marks m on m.run_id = r.id and m.place = 1`;
const wanted = ({ lab, limited }: Filter) => sql`r.kind = 'graded' and r.ended_at is not null
  and (${lab ?? null}::text is null or r.lab_id = ${lab ?? null}) and (${limited ?? null}::text is null or m.cap_points is not null)`;

/** The graded runs that were handed in, newest first: for officers, without a name. */
export async function listStaffRuns(context: Context, filter: Filter): Promise<StaffList> {
  const { rows } = await sql<Row>`
    select ${columns} from lab_runs r ${joins} where ${wanted(filter)}
    order by r.ended_at desc, r.id limit ${most + 1}`.execute(context.databases.staff);
  return { ...frameOf(context, rows), runs: rows.slice(0, most).map((row) => present(context, row)) };
}

/** Those of the learners whom a facilitator teaches now. */
export async function listTaughtRuns(
  context: Context,
  { facilitatorId, ...filter }: Filter & { readonly facilitatorId: string },
): Promise<TaughtList> {
  const { staff } = context.databases;
  const cohorts = await listTaughtCohorts(staff, facilitatorId);
  const { rows } = await sql<Row & { learner: string; cohort: string }>`
    select ${columns}, p.display_name as learner, c.title as cohort
    from lab_runs r ${joins} join people p on p.id = r.person_id
      left join cohort_members o on o.person_id = r.person_id
      join cohorts c on c.id = coalesce(o.cohort_id, ${selfPaced.id})
    where ${wanted(filter)} and c.id = any (${cohorts}) and r.person_id <> ${facilitatorId}
    order by r.ended_at desc, r.id limit ${most + 1}`.execute(staff);
  const runs = rows
    .slice(0, most)
    .map(({ learner, cohort, ...row }) => ({ ...present(context, row), learner, cohort }));
  return { ...frameOf(context, rows), runs };
}

function frameOf(context: Context, rows: readonly unknown[]) {
  const labs = listLabsInUse(context).map(({ text: { id, title } }) => ({ id, title }));
  return { labs, isMore: rows.length > most };
}

function present({ catalogue }: Context, { labId, variant, endedAt, ...row }: Row): StaffList['runs'][number] {
  const { id, number, saves, points, isLimited } = row;
  return {
    id,
    lab: { id: labId, title: catalogue.labs.find((text) => text.id === labId)?.title ?? labId },
    number,
    situation: situationOf(variant),
    endedAt: endedAt.toISOString(),
    saves,
    points,
    isLimited,
  };
}
