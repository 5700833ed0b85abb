import type { ColumnType, Generated } from 'kysely';

/** A day as PostgreSQL writes it; read it with `::text`. */
type Day = ColumnType<never, string, string>;

/** An employer that pays for seats. */
export type Sponsors = { readonly id: string; readonly name: string; readonly createdAt: Generated<Date> };

/** Who speaks for a sponsor, or did. */
export type SponsorRepresentatives = {
  readonly id: string;
  readonly sponsorId: string;
  readonly personId: string;
  readonly appointedAt: Generated<Date>;
  readonly endedAt: ColumnType<Date | null, undefined, Date>;
  readonly endReason: ColumnType<string | null, undefined, string>;
};

/** Seats that were paid for with one invoice. */
export type SponsorVouchers = {
  readonly id: string;
  readonly sponsorId: string;
  readonly invoiceReference: string;
  readonly codeHash: string;
  readonly seats: number;
  readonly cohortId: string | null;
  readonly createdAt: Generated<Date>;
  readonly expiresAt: Date;
  readonly revokedAt: ColumnType<Date | null, undefined, Date>;
  readonly revokeReason: ColumnType<string | null, undefined, string>;
};

/** A seat that somebody took. */
export type SponsorSeats = {
  readonly id: string;
  readonly voucherId: string;
  readonly sponsorId: string;
  readonly personId: string;
  readonly redeemedAt: Generated<Date>;
  readonly emptiedAt: ColumnType<Date | null, undefined, Date>;
};

/** An invitation to one address. */
export type SponsorInvitations = {
  readonly id: string;
  readonly voucherId: string;
  readonly email: string;
  readonly legalName: string;
  readonly tokenHash: string;
  readonly invitedBy: string;
  readonly invitedAt: Generated<Date>;
  readonly expiresAt: Date;
  readonly usedAt: ColumnType<Date | null, undefined, Date>;
};

/** Who agrees, or did, that their progress is counted. */
export type SponsorConsents = {
  readonly id: string;
  readonly sponsorId: string;
  readonly personId: string;
  readonly textVersion: string;
  readonly textHash: string;
  readonly givenAt: Generated<Date>;
  readonly withdrawnAt: ColumnType<Date | null, undefined, Date>;
};

/** People who are counted together or not at all. */
export type SponsorBlocks = {
  readonly id: string;
  readonly sponsorId: string;
  readonly formedAt: Generated<Date>;
  readonly brokenAt: ColumnType<Date | null, undefined, Date | null>;
  readonly lost: Generated<number>;
};

/** Who is in a block. */
export type SponsorBlockMembers = { readonly blockId: string; readonly personId: string };

/** What a sponsor is shown this week. */
export type SponsorSnapshots = {
  readonly sponsorId: string;
  readonly week: Day;
  readonly madeAt: Generated<Date>;
  readonly shown: ColumnType<unknown, string | null, string | null>;
};

/** What the people of a cohort believe wrongly, in numbers. */
export type DeskSnapshots = {
  readonly cohortId: string;
  readonly week: Day;
  readonly untilAt: Date;
  readonly shown: ColumnType<unknown, string, string>;
};
