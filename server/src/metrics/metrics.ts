import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the process counts about itself. Labels are routes and outcomes, never people. */
export type Metrics = {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly savedChanges: Counter<'outcome'>;
  readonly commitBatchSize: Histogram;
  readonly commitSeconds: Histogram;
  readonly jobs: Gauge<'queue' | 'state'>;
  readonly oldestJobSeconds: Gauge<'queue'>;
  readonly backupAgeSeconds: Gauge;
  readonly backupIsOld: Gauge;
};

/** Makes a fresh set of metrics; one a process, one a test. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'cmdsp_' });
  const registers = [registry];
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'cmdsp_http_request_seconds',
      help: 'Time to answer a request, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    savedChanges: new Counter({
      name: 'cmdsp_saved_changes_total',
      help: 'Changes of answers decided by the committer, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    commitBatchSize: new Histogram({
      name: 'cmdsp_commit_batch_size',
      help: 'Changes committed together',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'cmdsp_commit_seconds',
      help: 'Time of one group commit, from taking the batch to the acknowledged commit',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1],
      registers,
    }),
    jobs: new Gauge({
      name: 'cmdsp_jobs',
      help: 'Jobs of the whole installation by queue: waiting, later, running, failed',
      labelNames: ['queue', 'state'],
      registers,
    }),
    backupAgeSeconds: new Gauge({
      name: 'cmdsp_backup_age_seconds',
      help: 'How old the last backup is; -1 when there is none',
      registers,
    }),
    backupIsOld: new Gauge({
      name: 'cmdsp_backup_is_old',
      help: '1 when there is no backup, or it is older than administrators allow',
      registers,
    }),
    oldestJobSeconds: new Gauge({
      name: 'cmdsp_oldest_job_seconds',
      help: 'How long the oldest due job of a queue waits to be taken',
      labelNames: ['queue'],
      registers,
    }),
  };
}
