import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';

/** For load balancers and people: is this process able to serve? A database that is away makes it answer 503. */
export function healthRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /healthz', async () => {
    const version = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      context.databases.staff,
    );
    return {
      status: 'ok' as const,
      release: context.release,
      contentRelease: context.contentRelease,
      database: `PostgreSQL ${version.rows[0]?.version ?? 'unknown'}`,
    };
  });
}
