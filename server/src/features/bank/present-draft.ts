import type { bankContentSchema } from '@cmdsp/contract';
import type { z } from 'zod';
import type { getDraft } from './drafts.ts';

/** A draft as its author gets it back. */
export function presentDraft(row: Awaited<ReturnType<typeof getDraft>>) {
  const { id, entryId, kind, basedOn, content, note, version, updatedAt } = row;
  return {
    id,
    entryId,
    kind,
    basedOn,
    // The contract lets nothing but an object in.
    content: content as z.input<typeof bankContentSchema>,
    note,
    version,
    updatedAt: updatedAt.toISOString(),
  };
}
