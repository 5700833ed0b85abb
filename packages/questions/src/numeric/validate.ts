import type { Validation } from '../validation.ts';
import { readNumericEntry } from './read-entry.ts';
import type { NumericResponse } from './response.ts';

/** Is there something scoreable in this answer? What cannot be read as a number is kept, and earns nothing. */
export function validateNumeric({ value }: NumericResponse): Validation {
  const entry = readNumericEntry(value);
  if (entry.kind === 'empty') return { kind: 'empty' };
  return entry.kind === 'number' ? { kind: 'scoreable' } : { kind: 'incomplete', chosen: 0, needed: 1 };
}
