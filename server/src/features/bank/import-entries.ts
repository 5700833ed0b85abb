import { exchangeFormat, readExchange } from '@cmdsp/bank';
import type { Json } from '@cmdsp/primitives';
import { hashBankContent } from '../../bank/hash-bank-content.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { lintContent } from './lint.ts';
import { listRevisions } from './queries.ts';
import { addRevision } from './submit-draft.ts';

type Entry = NonNullable<ReturnType<typeof readExchange>>['entries'][number];
type Outcome = { id: string; outcome: 'new' | 'new-revision' | 'same' | 'refused'; messages: string[] };

/** Thrown to take a dry run back. */
class DryRun extends Error {
  readonly code = 'dry-run';
  readonly items: Outcome[];
  constructor(items: Outcome[]) {
    super('A dry run changes nothing.');
    this.items = items;
  }
}

/**
 * Takes in a file of the exchange format: what passes the linter becomes a revision in technical review, everything
 * else is named with its reasons. A dry run does the same and takes it back. @throws Problem `bank-refused`
 */
export async function importEntries(
  context: Context,
  { personId, isDryRun, file }: { readonly personId: string; readonly isDryRun: boolean; readonly file: unknown },
) {
  // The contract lets nothing but JSON in.
  const read = readExchange(file as Json);
  if (read === null) throw new Problem('bank-refused', `The file is not of the format ${exchangeFormat}.`);
  const items = await context.databases.staff
    .transaction()
    .execute(async (tx) => {
      const outcomes: Outcome[] = [];
      for (const entry of read.entries) outcomes.push(await importEntry(tx, context, { personId, entry }));
      if (isDryRun) throw new DryRun(outcomes);
      return outcomes;
    })
    .catch((error: unknown) => {
      if (error instanceof DryRun) return error.items;
      throw error;
    });
  return { items, ignored: [...read.ignored] };
}

async function importEntry(
  tx: Tx,
  context: Context,
  { personId, entry }: { readonly personId: string; readonly entry: Entry },
): Promise<Outcome> {
  const { id, kind, content } = entry;
  const { value, problems } = await lintContent(tx, context, { kind, content });
  const messages = problems.map(
    ({ severity, path, message }) => `${severity}, ${path.join('.') || 'whole'}: ${message}`,
  );
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (value === null || hasErrors) return { id, outcome: 'refused', messages };
  const newest = (await listRevisions(tx, value.id))[0];
  if (newest?.hash === hashBankContent(value)) return { id, outcome: 'same', messages };
  const note = 'Came in by an import.';
  await addRevision(tx, context, {
    personId,
    kind,
    content: value,
    basedOn: newest?.revision ?? null,
    note,
    origin: 'import',
  });
  return { id, outcome: newest === undefined ? 'new' : 'new-revision', messages };
}
