import { timingSafeEqual } from 'node:crypto';
import { readBackupState } from '../../backup/read-backup-state.ts';
import type { Context } from '../../context.ts';
import { readQueues } from '../../jobs/read-queues.ts';
import type { App } from '../../http/app-type.ts';
import { isFromThisMachine } from '../../http/is-from-this-machine.ts';
import { Problem } from '../../http/problem.ts';

/**
 * GET /metrics in Prometheus' text format: for this machine, or for whoever knows CMDSP_METRICS_TOKEN.
 * Also measures every request by its route (never by its address, which may name people).
 */
export function metricsRoutes(app: App, context: Context): void {
  const { registry, requestSeconds } = context.metrics;
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requestSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    request.log.info(
      { method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
      'request',
    );
  });
  app.get('/metrics', async (request, reply) => {
    const isAllowed =
      hasToken(request.headers.authorization, context.config.metricsToken) || isFromThisMachine(request);
    if (!isAllowed) throw new Problem('not-found');
    await measureJobs(context);
    await measureBackups(context);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** The database knows; when it is away, the last figures stay, and the other metrics are the more wanted. */
async function measureJobs({ databases, metrics, log }: Context): Promise<void> {
  const queues = await readQueues(databases.staff).catch((error: unknown) => {
    log.warn({ err: error }, 'The jobs cannot be counted just now');
    return [];
  });
  for (const { queue, waiting, later, running, failed, oldestSeconds } of queues) {
    for (const [state, count] of Object.entries({ waiting, later, running, failed })) {
      metrics.jobs.set({ queue, state }, count);
    }
    metrics.oldestJobSeconds.set({ queue }, oldestSeconds ?? 0);
  }
}

/** As with the jobs: when it cannot be known just now, the last figures stay. */
async function measureBackups(context: Context): Promise<void> {
  const { metrics, log } = context;
  try {
    const { ageSeconds, isOld } = await readBackupState(context);
    metrics.backupAgeSeconds.set(ageSeconds ?? -1);
    metrics.backupIsOld.set(isOld ? 1 : 0);
  } catch (error) {
    log.warn({ err: error }, 'The age of the last backup cannot be found just now');
  }
}

function hasToken(header: string | undefined, token: string | null): boolean {
  if (header === undefined || token === null) return false;
  const given = Buffer.from(header);
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
