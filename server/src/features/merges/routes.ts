import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { askMerge, cancelMerge } from './ask-merge.ts';
import { confirmMerge } from './confirm-merge.ts';
import { decideMerge } from './decide-merge.ts';
import { listObstacles } from './obstacles.ts';
import { findOwnMerge, listMergedInto, listProvenMerges } from './queries.ts';

/** Two accounts of one person become one. */
export function mergeRoutes(app: App, context: Context): void {
  const { auth, staff } = context.databases;

  serveEndpoint(app, 'GET /api/account/merge', async ({ viewer }) => {
    const { personId } = personOf(viewer);
    const merge = await findOwnMerge(auth, personId);
    const mergedAt = await listMergedInto(auth, personId);
    return {
      request:
        merge === null || merge.state === 'cancelled'
          ? null
          : {
              state: merge.state,
              askedAt: merge.askedAt.toISOString(),
              expiresAt: merge.expiresAt.toISOString(),
              isOwnConfirmed: merge.keptConfirmedAt !== null,
              isOtherConfirmed: merge.otherConfirmedAt !== null,
              reason: merge.reason,
            },
      mergedAt: mergedAt.map((at) => at.toISOString()),
    };
  });

  serveEndpoint(app, 'POST /api/account/merge', async ({ viewer, body }) => {
    await askMerge(context, { viewer: personOf(viewer), ...body });
  });

  serveEndpoint(app, 'POST /api/account/merge/cancel', async ({ viewer }) => {
    await cancelMerge(context, personOf(viewer).personId);
  });

  serveEndpoint(app, 'POST /api/account-merges/confirm', async ({ body, request }) => ({
    kind: await confirmMerge(context, { address: request.ip, token: body.token }),
  }));

  serveEndpoint(app, 'GET /api/account-merges', async () => {
    const merges = await listProvenMerges(staff);
    return {
      merges: await Promise.all(
        merges.map(async (merge) => ({
          id: merge.id,
          state: merge.state,
          askedAt: merge.askedAt.toISOString(),
          kept: { legalName: merge.keptName, sittings: merge.keptSittings, certificates: merge.keptCertificates },
          closed: {
            legalName: merge.closedName,
            sittings: merge.closedSittings,
            certificates: merge.closedCertificates,
          },
          obstacles:
            merge.state === 'proven'
              ? [...(await listObstacles(staff, { keptId: merge.keptId, closedId: merge.otherId }))]
              : [],
          reason: merge.reason,
        })),
      ),
    };
  });

  serveEndpoint(app, 'POST /api/account-merges/:id/decision', async ({ viewer, params, body }) => {
    await decideMerge(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });
}
