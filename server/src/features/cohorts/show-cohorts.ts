import type { Context } from '../../context.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Endpoints } from '@cmdsp/contract';
import type { Person } from '../../http/viewer.ts';
import { mayEdit, seesCohortsOf } from './policy.ts';
import { presentPeople, presentSummary } from './present-cohort.ts';
import { listCohortRows, listFacilitatorNames, readToday } from './queries.ts';

/** The cohorts that a member of staff may see. @throws Problem `not-permitted` */
export async function showCohorts(context: Context, person: Person): Promise<Sent<Endpoints['GET /api/cohorts']>> {
  const { staff } = context.databases;
  const facilitator = seesCohortsOf(person);
  const rows = await listCohortRows(staff, { facilitator });
  const [names, { now }] = await Promise.all([
    listFacilitatorNames(
      staff,
      rows.map(({ id }) => id),
    ),
    readToday(staff, 'UTC'),
  ]);
  return {
    mayEdit: mayEdit(person),
    cohorts: rows.map((row) => ({
      ...presentSummary(row, now),
      people: presentPeople(row),
      facilitators: [...(names.get(row.id) ?? [])],
      isOnNewestRelease: row.release === context.contentRelease,
    })),
  };
}
