import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, replaceBackupCodes } from './second-factor.ts';

/** Setting up, renewing and removing the second factor of one's own account. */
export function secondFactorRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'POST /api/account/second-factor', async ({ viewer, body, request, reply }) => {
    reply.header('cache-control', 'no-store');
    return beginSecondFactor(context, { viewer: personOf(viewer), request, password: body.password });
  });

  serveEndpoint(app, 'POST /api/account/second-factor/confirm', async ({ viewer, body, request, reply }) => {
    await confirmSecondFactor(context, { viewer: personOf(viewer), request, reply, code: body.code });
  });

  serveEndpoint(app, 'POST /api/account/second-factor/backup-codes', async ({ viewer, body, request, reply }) => {
    reply.header('cache-control', 'no-store');
    return {
      backupCodes: [
        ...(await replaceBackupCodes(context, { viewer: personOf(viewer), request, password: body.password })),
      ],
    };
  });

  serveEndpoint(app, 'POST /api/account/second-factor/remove', async ({ viewer, body }) => {
    await removeSecondFactor(context, { viewer: personOf(viewer), password: body.password });
  });
}
