import type { bankContentSchema } from '@cmdsp/contract';
import type { z } from 'zod';
import type { BankContent } from '../../db/tables/bank.ts';

/** A content as plain JSON, without members that are undefined. */
export function plainContent(content: BankContent): z.input<typeof bankContentSchema> {
  // A round through JSON gives JSON.
  return JSON.parse(JSON.stringify(content)) as z.input<typeof bankContentSchema>;
}
