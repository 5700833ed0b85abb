import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { listLabsInUse } from './get-lab.ts';
import { loadHistory } from './load-history.ts';
import { presentLabEntry } from './present-lab.ts';

/** The labs in use, or those of one topic, and where this person stands with each. */
export async function listLabs(
  context: Context,
  { personId, topic }: { readonly personId: string; readonly topic: string | undefined },
): Promise<z.input<Endpoints['GET /api/labs']['response']>> {
  const history = await loadHistory(context, { personId });
  return {
    labs: listLabsInUse(context)
      .filter(({ text }) => topic === undefined || text.topics.includes(topic))
      .map((inUse) => presentLabEntry(context.catalogue, inUse, history)),
  };
}
