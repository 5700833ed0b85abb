import type { ColumnType, Generated } from 'kysely';

type Later = ColumnType<Date | null, never, Date>;

/** Two accounts of one person that are to become one. */
export type AccountMerges = {
  readonly id: string;
  /** The account from which it was asked, and that stays. */
  readonly keptId: string;
  /** Null when the address that was named has no account. */
  readonly otherId: string | null;
  readonly state: Generated<'waiting' | 'proven' | 'granted' | 'refused' | 'cancelled'>;
  readonly keptTokenHash: string;
  readonly otherTokenHash: string;
  readonly askedAt: Generated<Date>;
  readonly expiresAt: Date;
  readonly keptConfirmedAt: Later;
  readonly otherConfirmedAt: Later;
  readonly decidedBy: ColumnType<string | null, never, string>;
  readonly decidedAt: Later;
  readonly reason: ColumnType<string | null, never, string>;
};

/** The tombstone of an account that was merged; written by the function `merge_people` alone. */
export type MergedPeople = {
  readonly closedId: ColumnType<string, never, never>;
  readonly keptId: ColumnType<string, never, never>;
  readonly mergedAt: ColumnType<Date, never, never>;
};
