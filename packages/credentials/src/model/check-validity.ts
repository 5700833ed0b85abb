import { type Instant, parseUtcTime } from '@cmdsp/primitives';
import type { JsonObject } from '../json-object.ts';
import type { Report } from './problem.ts';

/** Section 4.9: `validFrom` and `validUntil` are dateTimeStamps, and the period does not end before it begins. */
export function checkValidity(credential: JsonObject, report: Report): void {
  const from = readTime(credential, 'validFrom', report);
  const until = readTime(credential, 'validUntil', report);
  if (from !== null && until !== null && from > until) report('validUntil', 'must not be before validFrom');
}

function readTime(credential: JsonObject, name: string, report: Report): Instant | null {
  const value = credential[name];
  if (value === undefined) return null;
  const time = typeof value === 'string' ? parseUtcTime(value) : null;
  if (time === null) report(name, 'must be a date and time such as 2026-11-21T10:00:00Z');
  return time;
}
