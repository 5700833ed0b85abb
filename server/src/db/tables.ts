import type {
  AccessLimits,
  AuthAccounts,
  AuthSessions,
  AuthTwoFactors,
  AuthUsedCodes,
  AuthUsers,
  OneTimeLinks,
} from './tables/auth.ts';
import type { LedgerHeads, LedgerRecords } from './tables/ledger.ts';
import type { OutgoingMails } from './tables/mail.ts';
import type { AgreementAcceptances, People, PersonKeys, PersonRelations, RoleGrants } from './tables/people.ts';

/** Every table of the database as Kysely sees it: one line a table, its columns described in its own file. */
export type Tables = {
  readonly ledgerHeads: LedgerHeads;
  readonly ledgerRecords: LedgerRecords;
  readonly accessLimits: AccessLimits;
  readonly agreementAcceptances: AgreementAcceptances;
  readonly authAccounts: AuthAccounts;
  readonly authSessions: AuthSessions;
  readonly authTwoFactors: AuthTwoFactors;
  readonly authUsedCodes: AuthUsedCodes;
  readonly authUsers: AuthUsers;
  readonly oneTimeLinks: OneTimeLinks;
  readonly outgoingMails: OutgoingMails;
  readonly people: People;
  readonly personKeys: PersonKeys;
  readonly personRelations: PersonRelations;
  readonly roleGrants: RoleGrants;
};
