import { z } from 'zod';

/** An id within one advisory, such as `CSAFPID-0001`. It may be empty while somebody is still writing. */
export const id = z.string().max(200);

/** A name, a title or a version. Published names reach 764 characters: lists of versions written as one. */
export const name = z.string().max(2000);

/** Running text. */
export const longText = z.string().max(20_000);

/** An address in the net, kept as it is written. */
export const link = z.string().max(2000);

/** A moment as CSAF writes it: RFC 3339 with an offset. Whether it is one is said by the tests of the standard. */
export const dateTime = z.string().max(40);

/** A list with a bound that no advisory of the real world comes near. */
export function list<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).max(2000);
}
