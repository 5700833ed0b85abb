import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { fileComplaint, fileOpenComplaint } from './file-complaint.ts';
import { showOpenComplaint } from './open-complaint.ts';
import { presentComplaint } from './present-complaint.ts';
import { listOwnComplaints } from './queries.ts';
import { showComplaints } from './show-complaints.ts';
import { acknowledgeComplaint, assignComplaint, decideComplaint } from './take-step.ts';
import { withdrawComplaint } from './withdraw-complaint.ts';

/** Complaints and appeals: for everybody who files one, and for the officers who decide. */
export function complaintRoutes(app: App, context: Context): void {
  const { databases } = context;

  serveEndpoint(app, 'GET /api/complaints/policy', async () => {
    const address = await readSetting(databases.auth, 'support-address');
    return {
      acknowledgeDays: await readSetting(databases.auth, 'complaint-acknowledge-days'),
      decideDays: await readSetting(databases.auth, 'complaint-decide-days'),
      supportAddress: address === '' ? null : address,
    };
  });

  serveEndpoint(app, 'GET /api/complaints/mine', async ({ viewer }) => {
    const { personId } = personOf(viewer);
    const complaints = await asPerson(databases.candidate, personId, listOwnComplaints);
    return { complaints: complaints.map(presentComplaint) };
  });

  serveEndpoint(app, 'POST /api/complaints', async ({ viewer, body }) => {
    const filed = await fileComplaint(context, { personId: personOf(viewer).personId, complaint: body });
    const { number, acknowledgeBy, decideBy } = filed;
    return { number, acknowledgeBy: acknowledgeBy.toISOString(), decideBy: decideBy.toISOString() };
  });

  serveEndpoint(app, 'POST /api/complaints/:id/withdrawal', async ({ viewer, params }) => {
    await withdrawComplaint(context, { id: params.id, personId: personOf(viewer).personId });
  });

  serveEndpoint(app, 'POST /api/open-complaints', async ({ body, request }) => {
    const { name, email, ...complaint } = body;
    await fileOpenComplaint(context, { address: request.ip, complaint, name, email });
  });

  serveEndpoint(app, 'POST /api/open-complaints/status', async ({ body, request }) =>
    presentComplaint(await showOpenComplaint(context, { address: request.ip, ...body })),
  );

  serveEndpoint(app, 'GET /api/complaints', async ({ viewer }) => showComplaints(context, personOf(viewer).personId));

  serveEndpoint(app, 'POST /api/complaints/:id/acknowledgement', async ({ viewer, params }) => {
    await acknowledgeComplaint(context, { id: params.id, officerId: personOf(viewer).personId });
  });

  serveEndpoint(app, 'POST /api/complaints/:id/assignment', async ({ viewer, params, body }) => {
    await assignComplaint(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'POST /api/complaints/:id/decision', async ({ viewer, params, body }) => {
    await decideComplaint(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });
}
