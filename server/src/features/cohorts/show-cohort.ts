import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Person } from '../../http/viewer.ts';
import { listFacilitators } from './facilitators.ts';
import { listImports } from './import-row.ts';
import { listCohortLinks } from './links.ts';
import { mayEdit, requireSeesCohort } from './policy.ts';
import { presentLiveDate, presentPeople, presentSummary, titleOfModule } from './present-cohort.ts';
import { dayIn, findCohortRow, listLiveDates, listModuleDates, readToday } from './queries.ts';
import { presentImport } from './show-import.ts';

/** A cohort with everything but its people; links and files are for those who may change it. @throws Problem `not-found` */
export async function showCohort(
  context: Context,
  { cohortId, person }: { readonly cohortId: string; readonly person: Person },
): Promise<Sent<Endpoints['GET /api/cohorts/:id']>> {
  const { staff } = context.databases;
  await requireSeesCohort(staff, { person, cohortId });
  const row = await findCohortRow(staff, cohortId);
  if (row === null) throw new Problem('not-found', 'There is no such cohort.');
  const isEditor = mayEdit(person);
  const { now } = await readToday(staff, row.timeZone);
  const [modules, liveDates, facilitators, links, imports] = await Promise.all([
    listModuleDates(staff, cohortId),
    listLiveDates(staff, cohortId),
    listFacilitators(staff, { cohortId, today: dayIn(now, row.timeZone) }),
    isEditor ? listCohortLinks(staff, cohortId) : [],
    isEditor ? listImports(staff, cohortId) : [],
  ]);
  return {
    ...presentSummary(row, now),
    people: presentPeople(row),
    mayEdit: isEditor,
    revision: row.revision,
    needsCompetence: row.needsCompetence,
    release: { hash: row.release, isNewest: row.release === context.contentRelease },
    modules: modules.map((dates) => ({ ...dates, title: titleOfModule(context, dates.module) })),
    liveDates: liveDates.map((live) => presentLiveDate(live, row.timeZone)),
    facilitators: facilitators.map(({ personId, name, assignedAt, what, validUntil }) => ({
      personId,
      name,
      assignedAt: assignedAt.toISOString(),
      competence: what === null || validUntil === null ? null : { what, validUntil },
    })),
    links: links.map(({ id, label, uses, used, createdAt, expiresAt, state }) => ({
      id,
      label,
      uses,
      used,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      state,
    })),
    imports: imports.map(presentImport),
  };
}
