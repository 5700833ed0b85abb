import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { keepRemarks } from './keep-remarks.ts';
import { listRemarks } from './list-remarks.ts';

/** Remarks on questions during an examination: never lost, and without a name where the question is looked after. */
export function questionRemarkRoutes(app: App, context: Context): void {
  const { databases } = context;

  serveEndpoint(app, 'GET /api/sittings/:id/remarks', async ({ viewer, params }) => {
    const { personId } = personOf(viewer);
    return { remarks: await asPerson(databases.candidate, personId, (tx) => listRemarks(tx, params.id)) };
  });

  serveEndpoint(app, 'PUT /api/sittings/:id/remarks', async ({ viewer, params, body }) => {
    const { personId } = personOf(viewer);
    const kept = await asPerson(databases.candidate, personId, (tx) =>
      keepRemarks(tx, { sittingId: params.id, remarks: body.remarks }),
    );
    return { kept };
  });
}
