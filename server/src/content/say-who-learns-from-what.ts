import type { Logger } from 'pino';
import type { Adoption } from './adopt-release.ts';

/** Says in the log which cohorts are behind the newest release, or were moved to it without being asked. */
export function sayWhoLearnsFromWhat(
  log: Pick<Logger, 'warn'>,
  { adoption, newest }: { readonly adoption: Adoption; readonly newest: string },
): void {
  for (const { id, release } of adoption.staying)
    log.warn({ cohort: id, release, newest }, 'A newer release is ready: move the cohort on the page Releases');
  for (const { id, release } of adoption.followed)
    log.warn({ cohort: id, from: release, to: newest }, 'The cohort was moved to the newest release by itself');
}
