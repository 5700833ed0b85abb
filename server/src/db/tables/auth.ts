import type { ColumnType, Generated } from 'kysely';

/** What somebody signs in with; same id as the person. */
export type AuthUsers = {
  readonly id: string;
  readonly name: Generated<string>;
  readonly email: string;
  readonly emailVerified: Generated<boolean>;
  readonly image: string | null;
  readonly twoFactorEnabled: Generated<boolean>;
  readonly createdAt: Generated<Date>;
  readonly updatedAt: Generated<Date>;
};

/** A way to sign in; today only `credential`, whose password is an argon2id hash. */
export type AuthAccounts = {
  readonly id: string;
  readonly userId: string;
  readonly accountId: string;
  readonly providerId: string;
  readonly password: string | null;
  readonly createdAt: Generated<Date>;
  readonly updatedAt: Generated<Date>;
};

/** A signed-in browser. */
export type AuthSessions = {
  readonly id: string;
  readonly userId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly secondFactorAt: ColumnType<Date | null, Date | null, Date | null>;
  readonly createdAt: Generated<Date>;
  readonly updatedAt: Generated<Date>;
};

/** The secret of an authenticator app, encrypted, and its backup codes. */
export type AuthTwoFactors = {
  readonly id: string;
  readonly userId: string;
  readonly secret: string;
  readonly backupCodes: string;
  readonly verified: Generated<boolean>;
};

/** Codes tried lately. */
export type AuthUsedCodes = {
  readonly personId: string;
  readonly codeHash: string;
  readonly usedAt: Generated<Date>;
};

/** Tries in the current window. */
export type AccessLimits = {
  readonly rule: string;
  readonly subjectHash: string;
  readonly tries: number;
  readonly windowEndsAt: Date;
};

/** Links that work once. */
export type OneTimeLinks = {
  readonly tokenHash: string;
  readonly purpose: 'verify-email' | 'reset-password' | 'first-administrator';
  readonly personId: string | null;
  readonly createdAt: Generated<Date>;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};
