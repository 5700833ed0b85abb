import type { ColumnType, Generated } from 'kysely';

/** That somebody opened something of the bank. */
export type BankReadings = {
  readonly id: string;
  readonly personId: string;
  readonly what: string;
  readonly entryId: string | null;
  readonly isLive: boolean;
  readonly readAt: Generated<Date>;
};

/** What somebody accepted or declared before they opened the bank. */
export type BankDeclarations = {
  readonly id: string;
  readonly personId: string;
  readonly agreementId: string;
  readonly kind: 'bank-confidentiality' | 'bank-interests';
  readonly version: string;
  readonly hash: string;
  readonly interests: ColumnType<string, string | undefined, string>;
  readonly declaredAt: Generated<Date>;
};
