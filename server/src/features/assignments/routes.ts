import { openAttachments } from '../../attachments/open-attachments.ts';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { beginRound } from './begin-round.ts';
import { listAssignments } from './list-assignments.ts';
import { showAssignment } from './show-assignment.ts';

/** The written assignments of a candidate: all six, one with its task and criteria, and beginning a round of it. */
export function assignmentRoutes(app: App, context: Context): void {
  const store = openAttachments(context.config);
  serveEndpoint(app, 'GET /api/assignments', async ({ viewer }) =>
    listAssignments(await contextOf(context, viewer), requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'GET /api/assignments/:module', async ({ viewer, params }) =>
    showAssignment(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      module: params.module,
    }),
  );
  serveEndpoint(app, 'POST /api/assignments/:module/rounds', async ({ viewer, params }) =>
    beginRound(await contextOf(context, viewer), store, {
      personId: requireCandidate(viewer).personId,
      module: params.module,
    }),
  );
}
