import { sql } from 'kysely';
import { readBackupState } from '../../backup/read-backup-state.ts';
import type { Context } from '../../context.ts';
import { isPaused, isStandingStill, readQueues } from '../../jobs/read-queues.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';

/** For load balancers and people: is this process able to serve? A database that is away makes it
 * answer 503; jobs that nobody works on are said, and are no reason to take the process out of service. */
export function healthRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /healthz', async () => {
    const version = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      context.databases.staff,
    );
    const queues = await readQueues(context.databases.staff);
    const ages = queues
      .filter((state) => !isPaused(state, context.config))
      .flatMap(({ oldestSeconds }) => oldestSeconds ?? []);
    const { isOld, ageSeconds } = await readBackupState(context);
    return {
      status: 'ok' as const,
      release: context.release,
      contentRelease: context.contentRelease,
      database: `PostgreSQL ${version.rows[0]?.version ?? 'unknown'}`,
      jobs: {
        isStandingStill: queues.some((state) => isStandingStill(state, context.config)),
        oldestSeconds: ages.length === 0 ? null : Math.max(...ages),
        failed: queues.reduce((sum, { failed }) => sum + failed, 0),
      },
      backup: { isOld, ageSeconds },
    };
  });
}
