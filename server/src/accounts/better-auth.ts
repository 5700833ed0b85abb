import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import { absoluteSessionSeconds, idleSessionSeconds } from './session-lifetime.ts';

/**
 * Better Auth as a library: password check, sessions and the second factor, on our tables and behind our own routes.
 * Its HTTP handler is never mounted. See docs/decisions/0004-accounts.md.
 */
export function createBetterAuth({
  db,
  cookieSecret,
  publicUrl,
}: {
  db: Database;
  cookieSecret: string;
  publicUrl: string;
}) {
  return betterAuth({
    appName: 'CMDSP',
    baseURL: publicUrl,
    secret: cookieSecret,
    // The adapter runs statements through this handle and knows nothing of our table types, nor needs to.
    database: { db: db as never, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours counts in PostgreSQL, per account and per address (limits.ts).
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'cmdsp',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { modelName: 'authUsers' },
    account: { modelName: 'authAccounts' },
    verification: { modelName: 'authVerifications' },
    session: {
      modelName: 'authSessions',
      // The cookie may live as long as any session can; the row decides how long it does.
      expiresIn: absoluteSessionSeconds,
      disableSessionRefresh: true,
      additionalFields: { secondFactorAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, expiresAt: new Date(Date.now() + idleSessionSeconds * 1000) },
          }),
        },
      },
    },
    plugins: [twoFactor({ issuer: 'CMDSP', schema: { twoFactor: { modelName: 'authTwoFactors' } } })],
  });
}

/** The configured library. */
export type BetterAuth = ReturnType<typeof createBetterAuth>;
