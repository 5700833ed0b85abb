import type { ColumnType, Generated } from 'kysely';

/** Somebody's wish to be erased. */
export type ErasureRequests = {
  readonly id: string;
  readonly personId: string;
  readonly state: Generated<'waiting' | 'cancelled' | 'done'>;
  readonly givesUpCertificate: boolean;
  readonly askedAt: Generated<Date>;
  readonly dueAt: Date;
  readonly toldAt: ColumnType<Date | null, never, Date>;
  readonly endedAt: ColumnType<Date | null, never, Date>;
};

/** What an officer found to stand against an erasure. */
export type ErasureHolds = {
  readonly id: string;
  readonly personId: string;
  readonly ground: 'appeal' | 'complaint' | 'legal-claim' | 'legal-duty';
  readonly note: string;
  readonly untilOn: ColumnType<Date | null, string | null, never>;
  readonly placedBy: string;
  readonly placedAt: Generated<Date>;
  readonly liftedBy: ColumnType<string | null, never, string>;
  readonly liftedAt: ColumnType<Date | null, never, Date>;
  readonly liftReason: ColumnType<string | null, never, string>;
};

/** Who was erased; a copy lies outside the database. */
export type Tombstones = { readonly personId: string; readonly erasedAt: Date };
