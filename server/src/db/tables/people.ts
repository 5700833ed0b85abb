import type { audienceGroups, staffRoles } from '@cmdsp/contract';
import type { RelationKind } from '@cmdsp/impartiality';
import type { ColumnType, Generated } from 'kysely';

/** Everybody the programme knows. */
export type People = {
  readonly id: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly audienceGroup: (typeof audienceGroups)[number];
  readonly isDemonstration: Generated<boolean>;
  readonly createdAt: Generated<Date>;
};

/** The key that encrypts one person's data in the ledger, itself encrypted. */
export type PersonKeys = {
  readonly personId: string;
  readonly wrappedKey: Buffer;
  readonly createdAt: Generated<Date>;
};

/** Who may act as staff; revoked, never deleted. */
export type RoleGrants = {
  readonly id: string;
  readonly personId: string;
  readonly role: (typeof staffRoles)[number];
  readonly grantedBy: string | null;
  readonly grantedAt: Generated<Date>;
  readonly reason: string;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
  readonly revokeReason: string | null;
};

/** What somebody did for, or is to, somebody else. */
export type PersonRelations = {
  readonly id: string;
  readonly personId: string;
  readonly kind: RelationKind;
  readonly otherPersonId: string;
  readonly recordedBy: string | null;
  readonly recordedAt: Generated<Date>;
  /** YYYY-MM-DD. */
  readonly sinceOn: ColumnType<string, string | undefined, string>;
  readonly untilOn: ColumnType<string | null, undefined, string | null>;
  readonly endedBy: ColumnType<string | null, undefined, string | null>;
  readonly endReason: ColumnType<string | null, undefined, string | null>;
};

/** Which text somebody agreed to. */
export type AgreementAcceptances = {
  readonly id: string;
  readonly personId: string;
  readonly agreementId: string;
  readonly version: string;
  readonly hash: string;
  readonly acceptedAt: Generated<Date>;
};
