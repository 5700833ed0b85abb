import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Databases } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import type { Person, Viewer } from '../http/viewer.ts';
import type { Secrets } from '../secrets.ts';
import type { Agreements } from './agreements.ts';
import { type BetterAuth, createBetterAuth } from './better-auth.ts';
import { loadSession } from './load-session.ts';
import { replaceToken } from './rotate-session.ts';
import { cookieValue, type SessionCookie, sessionCookie } from './session-cookie.ts';
import { type ViewerCache, viewerCache } from './viewer-cache.ts';

/** Everything about who is signed in: one per process, a layer below the features. */
export type Accounts = {
  readonly betterAuth: BetterAuth;
  readonly cookie: SessionCookie;
  /** Who sends a request; at most 5 s behind what another process did, never behind this one. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** Forgets what this process remembers about a person: call it after every change of session, role or agreement. */
  readonly forgetPerson: ViewerCache['forgetPerson'];
  /** The same about everybody: when a cohort was moved. */
  readonly forgetEverybody: () => void;
  /** Gives the viewer's session a new token and the browser its cookie: at the start of a sitting. */
  readonly rotateSession: (viewer: Person, reply: FastifyReply) => Promise<void>;
};

/** Opens the accounts layer. */
export function openAccounts(options: {
  readonly config: Pick<Config, 'publicUrl'>;
  readonly secrets: Pick<Secrets, 'cookieSecret'>;
  readonly databases: Pick<Databases, 'auth'>;
  readonly agreements: Agreements;
}): Accounts {
  const { databases, agreements } = options;
  const { publicUrl } = options.config;
  const { cookieSecret } = options.secrets;
  const cookie = sessionCookie({ cookieSecret, publicUrl });
  const cache = viewerCache(() => performance.now());
  const betterAuth = createBetterAuth({ db: databases.auth, cookieSecret, publicUrl });

  const load = async (value: string): Promise<Viewer> => {
    const token = cookie.tokenOf(value);
    if (token === null) return { kind: 'stranger' };
    return (
      (await loadSession(databases.auth, { token, agreementHash: agreements.current().hash })) ?? { kind: 'stranger' }
    );
  };

  return {
    betterAuth,
    cookie,
    async viewerOf(request) {
      const value = cookieValue(request.headers.cookie, cookie.name);
      if (value === null) return { kind: 'stranger' };
      return cache.get(value, () => load(value));
    },
    forgetPerson: cache.forgetPerson,
    forgetEverybody: cache.clear,
    async rotateSession({ personId, sessionId }, reply) {
      const token = await replaceToken(databases.auth, { personId, sessionId });
      cache.forgetPerson(personId);
      if (token === null) throw new Problem('sign-in-needed', 'This session has ended. Sign in and try again.');
      reply.header('set-cookie', cookie.headerFor(token));
    },
  };
}
