import type { JsonObject } from '../json-object.ts';
import { readStatusEntries, type StatusEntry, type StatusPurpose } from '../status/status-entry.ts';
import type { Check } from './check.ts';

/** What the list says about an entry: `set` is suspended or revoked, `unknown` when we do not hold that list. */
export type StatusLookup = (entry: StatusEntry) => Promise<'set' | 'clear' | 'unknown'>;

const wording = {
  suspension: {
    name: 'not-suspended',
    set: 'It is suspended: for now it does not count.',
    clear: 'It is not suspended.',
    absent: 'It names no list of suspensions, so it cannot have been suspended.',
  },
  revocation: {
    name: 'not-revoked',
    set: 'It was revoked and does not count any more.',
    clear: 'It has not been revoked.',
    absent: 'It names no list of revocations, so it cannot have been revoked.',
  },
} as const;

/** Is it neither suspended nor (asked separately) revoked? */
export async function checkStatus(
  { credential, purpose }: { credential: JsonObject; purpose: StatusPurpose },
  lookUp: StatusLookup,
): Promise<Check> {
  const { name, set, clear, absent } = wording[purpose];
  const { entries, hasOthers } = readStatusEntries(credential);
  const wanted = entries.filter((entry) => entry.purpose === purpose);
  if (wanted.length > 8)
    return { name, answer: 'cannot-tell', sentence: 'It names more status lists than we look up.' };
  const states = await Promise.all(wanted.map(lookUp));
  if (states.includes('set')) return { name, answer: 'no', sentence: set };
  if (states.includes('unknown') || hasOthers)
    return { name, answer: 'cannot-tell', sentence: 'Its status is kept in a list elsewhere, and we do not fetch it.' };
  return { name, answer: 'yes', sentence: states.length === 0 ? absent : clear };
}
