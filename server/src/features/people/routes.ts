import { grantRole } from '../../accounts/grant-role.ts';
import { recordRelation } from '../../accounts/record-relation.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { endRelation } from './end-relation.ts';
import { findPerson, isPerson, listPeople, listRelations } from './queries.ts';
import { revokeRole } from './revoke-role.ts';

const pageSize = 50;

/** People, their roles and what they are to each other; for administrators. */
export function peopleRoutes(app: App, context: Context): void {
  const { accounts, databases } = context;

  serveEndpoint(app, 'GET /api/people', async ({ query }) => {
    // Addresses are visible to the role cmdsp_auth alone.
    const found = await listPeople(databases.auth, {
      search: query.search ?? '',
      after: query.after ?? null,
      limit: pageSize + 1,
    });
    const page = found.slice(0, pageSize);
    return {
      people: page.map((person) => ({
        id: person.id,
        legalName: person.legalName,
        displayName: person.displayName,
        email: person.email,
        isEmailVerified: person.emailVerified,
        hasSecondFactor: person.twoFactorEnabled,
        audienceGroup: person.audienceGroup,
        roles: [...person.roles],
        isDemonstration: person.isDemonstration,
        createdAt: person.createdAt.toISOString(),
      })),
      next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  });

  serveEndpoint(app, 'POST /api/people/:id/roles', async ({ params, body, viewer }) => {
    const grantedBy = personOf(viewer).personId;
    await databases.staff.transaction().execute(async (tx) => {
      if (!(await isPerson(tx, params.id))) throw new Problem('not-found', 'There is no such person.');
      await grantRole(tx, { personId: params.id, role: body.role, grantedBy, reason: body.reason });
    });
    accounts.forgetPerson(params.id);
  });

  serveEndpoint(app, 'POST /api/people/:id/roles/:role/revoke', async ({ params, body, viewer }) => {
    await revokeRole(context, {
      personId: params.id,
      role: params.role,
      revokedBy: personOf(viewer).personId,
      reason: body.reason,
    });
  });

  serveEndpoint(app, 'GET /api/people/:id/relations', async ({ params }) => {
    const relations = await listRelations(databases.staff, params.id);
    return { relations: relations.map((relation) => ({ ...relation, recordedAt: relation.recordedAt.toISOString() })) };
  });

  serveEndpoint(app, 'POST /api/people/:id/relations', async ({ params, body, viewer }) => {
    const { kind, otherPersonId, reason, sinceOn } = body;
    if (otherPersonId === params.id) throw new Problem('request-malformed', 'Choose two different people.');
    await databases.staff.transaction().execute(async (tx) => {
      const areThere = (await isPerson(tx, params.id)) && (await isPerson(tx, otherPersonId));
      if (!areThere) throw new Problem('not-found', 'There is no such person.');
      await recordRelation(tx, {
        personId: params.id,
        kind,
        otherPersonId,
        recordedBy: personOf(viewer).personId,
        reason,
        sinceOn: sinceOn ?? null,
      });
    });
  });

  serveEndpoint(app, 'POST /api/relations/:id/end', async ({ params, body, viewer }) => {
    await endRelation(context, { id: params.id, by: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'GET /api/people/:id', async ({ params }) => {
    const person = await findPerson(databases.staff, params.id);
    if (person === null) throw new Problem('not-found', 'There is no such person.');
    const { id, legalName, displayName, createdAt, roles } = person;
    return {
      id,
      legalName,
      displayName,
      createdAt: createdAt.toISOString(),
      roles: roles.map(({ role, grantedAt, reason, revokedAt, revokeReason }) => ({
        role,
        grantedAt: grantedAt.toISOString(),
        reason,
        revokedAt: revokedAt?.toISOString() ?? null,
        revokeReason,
      })),
    };
  });
}
