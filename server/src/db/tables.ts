import type { LedgerHeads, LedgerRecords } from './tables/ledger.ts';

/** Every table of the database as Kysely sees it: one line a table, its columns described in its own file. */
export type Tables = {
  readonly ledgerHeads: LedgerHeads;
  readonly ledgerRecords: LedgerRecords;
};
