import type { ColumnType } from 'kysely';

/** The last record of each stream; locked while a stream grows, so that two writers cannot fork a chain. */
export type LedgerHeads = {
  readonly streamKind: string;
  readonly streamId: string;
  readonly sequence: ColumnType<string, number | bigint, number | bigint>;
  readonly hash: string;
};

/** The records themselves, inserted and never changed. `body` is the canonical JSON text that the hash covers. */
export type LedgerRecords = {
  readonly streamKind: string;
  readonly streamId: string;
  readonly sequence: ColumnType<string, number | bigint, never>;
  readonly kind: string;
  readonly at: ColumnType<Date, Date, never>;
  readonly actor: string;
  readonly reason: string | null;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};
