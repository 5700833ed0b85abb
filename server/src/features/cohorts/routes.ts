import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { type Person, personOf } from '../../http/viewer.ts';
import { assignFacilitator, endFacilitator } from './assign-facilitator.ts';
import { changeCohort } from './change-cohort.ts';
import { recordCompetence, showFacilitators, withdrawCompetence } from './competence.ts';
import { createCohort } from './create-cohort.ts';
import { endMembership } from './end-membership.ts';
import { importRoutes } from './import-routes.ts';
import { createCohortLink, revokeCohortLink } from './links.ts';
import { ownCohortRoutes } from './own-cohort-routes.ts';
import { mayEdit, requireSeesCohort } from './policy.ts';
import { showCohort } from './show-cohort.ts';
import { showCohorts } from './show-cohorts.ts';
import { showPeople } from './show-people.ts';

/** Cohorts: for administrators, for those who teach them, and for those who learn in them. */
export function cohortRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/cohorts', async ({ viewer }) => showCohorts(context, personOf(viewer)));
  serveEndpoint(app, 'POST /api/cohorts', async ({ body, viewer }) => ({
    id: await createCohort(context, { actor: actorOf(personOf(viewer)), cohort: body }),
  }));
  serveEndpoint(app, 'GET /api/cohorts/:id', async ({ params, viewer }) =>
    showCohort(context, { cohortId: params.id, person: personOf(viewer) }),
  );
  serveEndpoint(app, 'PUT /api/cohorts/:id', async ({ params, body, viewer }) => {
    await changeCohort(context, { cohortId: params.id, actor: actorOf(personOf(viewer)), change: body });
  });
  peopleRoutes(app, context);
  facilitatorRoutes(app, context);
  importRoutes(app, context);
  ownCohortRoutes(app, context);
}

function peopleRoutes(app: App, context: Context): void {
  const { staff } = context.databases;
  serveEndpoint(app, 'GET /api/cohorts/:id/people', async ({ params, query, viewer }) => {
    const person = personOf(viewer);
    await requireSeesCohort(staff, { person, cohortId: params.id });
    return showPeople(staff, {
      cohortId: params.id,
      state: query.state ?? null,
      search: query.search ?? '',
      after: query.after ?? null,
      isWithAddresses: mayEdit(person),
    });
  });
  serveEndpoint(app, 'POST /api/cohorts/:id/people/:membership/end', async ({ params, body, viewer }) => {
    const { id: cohortId, membership: membershipId } = params;
    await endMembership(context, { cohortId, membershipId, by: personOf(viewer).personId, reason: body.reason });
  });
  serveEndpoint(app, 'POST /api/cohorts/:id/links', async ({ params, body, viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    return createCohortLink(context, { cohortId: params.id, ...body, by: personOf(viewer).personId });
  });
  serveEndpoint(app, 'POST /api/cohorts/:id/links/:link/revoke', async ({ params, viewer }) => {
    await revokeCohortLink(context, { cohortId: params.id, linkId: params.link, by: personOf(viewer).personId });
  });
}

function facilitatorRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/facilitators', async () => showFacilitators(context));
  serveEndpoint(app, 'POST /api/facilitators/:person/competence', async ({ params, body, viewer }) => ({
    id: await recordCompetence(context, { personId: params.person, ...body, by: personOf(viewer).personId }),
  }));
  serveEndpoint(app, 'POST /api/facilitators/:person/competence/:record/withdraw', async ({ params, body, viewer }) => {
    const { person: personId, record: recordId } = params;
    await withdrawCompetence(context, { personId, recordId, by: personOf(viewer).personId, reason: body.reason });
  });
  serveEndpoint(app, 'POST /api/cohorts/:id/facilitators', async ({ params, body, viewer }) => {
    await assignFacilitator(context, {
      cohortId: params.id,
      personId: body.personId,
      by: personOf(viewer).personId,
    });
  });
  serveEndpoint(app, 'POST /api/cohorts/:id/facilitators/:person/end', async ({ params, body, viewer }) => {
    const { id: cohortId, person: personId } = params;
    await endFacilitator(context, { cohortId, personId, by: personOf(viewer).personId, reason: body.reason });
  });
}

function actorOf({ personId }: Person): string {
  return `person:${personId}`;
}
