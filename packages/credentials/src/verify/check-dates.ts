import { type Instant, parseUtcTime } from '@cmdsp/primitives';
import type { JsonObject } from '../json-object.ts';
import type { Check } from './check.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Is it in date at `now`? The first moment counts, the last does not. */
export function checkDates(credential: JsonObject, now: Instant): Check {
  const name = 'in-date';
  const { validFrom, validUntil } = credential;
  const from = typeof validFrom === 'string' ? parseUtcTime(validFrom) : null;
  const until = typeof validUntil === 'string' ? parseUtcTime(validUntil) : null;
  if ((validFrom !== undefined && from === null) || (validUntil !== undefined && until === null)) {
    return { name, answer: 'cannot-tell', sentence: 'The dates in the file cannot be read.' };
  }
  if (from !== null && now < from) return { name, answer: 'no', sentence: `It is not valid before ${day(validFrom)}.` };
  if (until !== null && now >= until) return { name, answer: 'no', sentence: `It expired on ${day(validUntil)}.` };
  if (until === null) return { name, answer: 'yes', sentence: 'It names no end of validity.' };
  return {
    name,
    answer: 'yes',
    sentence:
      from === null
        ? `It is valid until ${day(validUntil)}.`
        : `It is valid from ${day(validFrom)} until ${day(validUntil)}.`,
  };
}

/** Without a language of the reader: `22 November 2026`. */
function day(value: unknown): string {
  const [year = '', month = '', date = ''] = String(value).slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}
