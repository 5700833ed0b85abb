import type { ColumnType, Generated } from 'kysely';

type Later = ColumnType<Date | null, never, Date>;

/** A change of the address that somebody signs in with. */
export type EmailChanges = {
  readonly id: string;
  readonly personId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly state: Generated<'waiting' | 'cancelled' | 'applied' | 'undone'>;
  readonly oldTokenHash: string;
  readonly newTokenHash: string;
  readonly undoTokenHash: ColumnType<string | null, never, string>;
  readonly askedAt: Generated<Date>;
  readonly expiresAt: Date;
  readonly oldConfirmedAt: Later;
  readonly newConfirmedAt: Later;
  readonly appliedAt: Later;
  readonly undoUntil: Later;
  readonly endedAt: Later;
};

/** Another address of somebody; used once it is confirmed. */
export type SecondContacts = {
  readonly personId: string;
  readonly email: string;
  readonly tokenHash: string;
  readonly askedAt: ColumnType<Date, Date | undefined, Date>;
  readonly expiresAt: Date;
  readonly confirmedAt: ColumnType<Date | null, null | undefined, Date | null>;
};

/** An administrator takes a second factor away. */
export type SecondFactorResets = {
  readonly id: string;
  readonly personId: string;
  readonly state: Generated<'waiting' | 'stopped' | 'done'>;
  readonly askedBy: string;
  readonly reason: string;
  readonly evidence: string;
  readonly stopTokenHash: string;
  readonly askedAt: Generated<Date>;
  readonly dueAt: Date;
  readonly endedAt: Later;
};

/** A changed legal name, to be decided by an officer. */
export type NameChanges = {
  readonly id: string;
  readonly personId: string;
  readonly legalName: string;
  readonly evidence: string;
  readonly state: Generated<'waiting' | 'granted' | 'refused'>;
  readonly askedAt: Generated<Date>;
  readonly decidedBy: ColumnType<string | null, never, string>;
  readonly decidedAt: Later;
  readonly reason: ColumnType<string | null, never, string>;
};
