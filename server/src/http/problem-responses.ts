import { problems, problemSchema } from '@cmdsp/contract';
import type { z } from 'zod';

/** The error half of a route's schema: one entry per status of the problems it declares, for openapi.json. */
export function problemResponses(codes: readonly string[]): Record<number, z.ZodType> {
  const known: Readonly<Record<string, { status: number }>> = problems;
  const statuses = codes.flatMap((code) => known[code]?.status ?? []);
  return Object.fromEntries(statuses.map((status) => [status, problemSchema]));
}
