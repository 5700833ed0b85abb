import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import { openCsafTests } from '../../adapters/csaf/open-csaf-tests.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { addArtefact, copyArtefact } from './add-artefact.ts';
import { openAllowance } from './open-allowance.ts';
import { deleteArtefact } from './queries.ts';
import { saveBody } from './save-body.ts';
import { renameArtefact, showArtefact, showBench } from './show-bench.ts';
import { mostFindings, testAdvisory } from './test-advisory.ts';
import { mostBytes } from './write-body.ts';

/** My bench: artefacts of one's own devices; each belongs to one person and nobody else sees it. */
export function benchRoutes(app: App, context: Context): void {
  // A body may be written with more spaces and escapes than it is kept with.
  const bodyLimit = 4 * mostBytes;
  const asked = (viewer: Parameters<typeof requireCandidate>[0], id: string) => ({
    personId: requireCandidate(viewer).personId,
    id,
  });
  serveEndpoint(app, 'GET /api/bench/artefacts', async ({ viewer }) =>
    showBench(context, requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'GET /api/bench/artefacts/:artefact', async ({ params, viewer }) =>
    showArtefact(context, asked(viewer, params.artefact)),
  );
  serveEndpoint(
    app,
    'PUT /api/bench/artefacts/:artefact',
    async ({ params, body, viewer }) => addArtefact(context, { ...asked(viewer, params.artefact), ...body }),
    { bodyLimit },
  );
  serveEndpoint(
    app,
    'PUT /api/bench/artefacts/:artefact/body',
    async ({ params, body, viewer }) => saveBody(context, { ...asked(viewer, params.artefact), ...body }),
    { bodyLimit },
  );
  serveEndpoint(app, 'PUT /api/bench/artefacts/:artefact/title', async ({ params, body, viewer }) =>
    renameArtefact(context, { ...asked(viewer, params.artefact), ...body }),
  );
  serveEndpoint(app, 'POST /api/bench/artefacts/:artefact/copies', async ({ params, body, viewer }) =>
    copyArtefact(context, { ...asked(viewer, params.artefact), copy: body.id, title: body.title }),
  );
  serveEndpoint(app, 'DELETE /api/bench/artefacts/:artefact', async ({ params, viewer }) => {
    const one = asked(viewer, params.artefact);
    await asPerson(context.databases.candidate, one.personId, (tx) => deleteArtefact(tx, one));
  });
  // A thread of its own: what anybody sends here must not delay the marking of labs.
  const tests = openCsafTests({ tests: 'all', most: mostFindings, longestQueue: 16 });
  app.addHook('onClose', () => tests.close());
  const mayTest = openAllowance({ most: 10, withinMs: 60_000, now: () => performance.now() });
  serveEndpoint(
    app,
    'POST /api/bench/csaf-tests',
    async ({ body, viewer }) =>
      testAdvisory({ tests, mayTest }, { personId: requireCandidate(viewer).personId, document: body.document }),
    { bodyLimit },
  );
}
