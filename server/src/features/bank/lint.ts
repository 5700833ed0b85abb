import { lintBankEntry } from '@cmdsp/content';
import type { statusSchema } from '@cmdsp/questions';
import type { z } from 'zod';
import { loadPool } from '../../bank/load-pool.ts';
import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import { presentBankPreview } from './present-bank-preview.ts';

/** Everything that is not retired: what enemies may be named. */
const kept: readonly z.infer<typeof statusSchema>[] = [
  'draft',
  'ready-for-review',
  'technical-review',
  'editorial-review',
  'approved',
  'live',
  'quarantined',
];

/** What the linter says about a content; `value` is it as a question or set, null while its form is not right. */
export async function lintContent(
  db: Database | Tx,
  context: Context,
  { kind, content }: { readonly kind: 'question' | 'set'; readonly content: unknown },
) {
  const { catalogue, isBankPrivate } = context;
  const bank = await loadPool(db, { catalogue, isBankPrivate, states: kept });
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  return lintBankEntry({ kind, content, catalogue, bank, today });
}

/** The same for the editor, with how it will look as far as it can be drawn. */
export async function lintAsTyped(
  context: Context,
  typed: { readonly kind: 'question' | 'set'; readonly content: unknown },
) {
  const { value, problems } = await lintContent(context.databases.staff, context, typed);
  return {
    problems: problems.map(({ path, ...problem }) => ({ ...problem, path: [...path] })),
    preview: value === null ? null : presentBankPreview(context, value),
  };
}
