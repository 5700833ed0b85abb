import { z } from 'zod';

const shape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as exact as it is known. */
export const partialDate = z.string().regex(shape, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes');

/** Whether `earlier` may stand before `later`: compared as far as both are exact. */
export function standInOrder(earlier: string, later: string): boolean {
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}
