import type { Endpoints } from '@cmdsp/contract';
import type { StoredResponse } from '@cmdsp/sittings';
import { sql } from 'kysely';
import type { z } from 'zod';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import type { Viewer } from '../../http/viewer.ts';
import type { OfflineBuild } from '../../http/web-build.ts';
import { handleOf, seedOf } from '../../learning/handle-of.ts';
import { findStray, findVersion, listVersions } from '../../writing/list-versions.ts';
import { findDocument } from '../../writing/lock-document.ts';
import { saveDocument } from '../../writing/save-document.ts';
import { takeWriter } from '../../writing/take-writer.ts';
import { showDocument } from './show-document.ts';

/** Four texts of the largest size, and what JSON adds. */
const mostBytes = 2 * 1024 * 1024;

/** Writing at length: every route reads and writes one person's documents with that person's rights. */
export function documentRoutes(app: App, context: Context, build: OfflineBuild): void {
  const within = <Value>(viewer: Viewer, work: (tx: Tx, personId: string) => Promise<Value>) => {
    const { personId } = requireCandidate(viewer);
    return asPerson(context.databases.candidate, personId, (tx) => work(tx, personId));
  };
  const { signer } = context.sittings;

  serveEndpoint(app, 'GET /api/writing/device', async ({ viewer, reply }) => {
    reply.header('cache-control', 'no-store');
    const { personId } = requireCandidate(viewer);
    const { sittingSecret } = context.secrets;
    return {
      owner: handleOf(sittingSecret, { scope: 'offline', label: personId }),
      key: seedOf(sittingSecret, `what a device keeps of ${personId}`),
      version: build.version,
      files: build.writing,
    };
  });

  serveEndpoint(app, 'GET /api/documents/:id', async ({ viewer, params }) =>
    within(viewer, async (tx) => required(await showDocument(tx, params.id))),
  );
  serveEndpoint(app, 'POST /api/documents/:id/writer', async ({ viewer, params, body }) =>
    within(viewer, async (tx, personId) => {
      const { saved, ...taken } = await takeWriter(tx, { id: params.id, personId, holder: body.holder });
      return { ...taken, saved: presentSaved(saved) };
    }),
  );
  serveEndpoint(
    app,
    'PUT /api/documents/:id',
    async ({ viewer, params, body }) =>
      within(viewer, async (tx, personId) =>
        required(await saveDocument(tx, { id: params.id, personId, changes: body.changes, signer })),
      ),
    { bodyLimit: mostBytes },
  );
  serveEndpoint(app, 'GET /api/documents/:id/versions', async ({ viewer, params }) =>
    within(viewer, async (tx) => {
      required(await findDocument(tx, params.id));
      return listVersions(tx, params.id);
    }),
  );
  serveEndpoint(app, 'GET /api/documents/:id/versions/:save', async ({ viewer, params }) =>
    within(viewer, async (tx) => required(await findVersion(tx, params))),
  );
  serveEndpoint(app, 'GET /api/documents/:id/strays/:stray', async ({ viewer, params }) =>
    within(viewer, async (tx) => required(await findStray(tx, params))),
  );
  serveEndpoint(app, 'POST /api/documents/:id/strays/:stray/setting-aside', async ({ viewer, params }) => {
    await within(viewer, async (tx) => {
      required(await findStray(tx, params));
      await tx
        .updateTable('documentStrays')
        .set({ setAsideAt: sql<Date>`clock_timestamp()` })
        .where('id', '=', params.stray)
        .where('setAsideAt', 'is', null)
        .execute();
    });
  });
}

type Saved = z.input<Endpoints['POST /api/documents/:id/writer']['response']>['saved'];

function presentSaved(saved: StoredResponse | null): Saved {
  if (saved === null) return null;
  const { fence, revision, at, response } = saved;
  // What is stored was read as a document; the protocol only knows that it is JSON.
  return { fence, revision, at, body: response as unknown as NonNullable<Saved>['body'] };
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Problem('not-found', 'There is no such text.');
  return value;
}
