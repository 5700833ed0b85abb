import { type Access, type Endpoint, type EndpointKey, endpoints, staffRoles } from '@cmdsp/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from './app.ts';
import type { Context } from './context.ts';
import type { App } from './http/app-type.ts';
import { requirePolicy, RouteWithoutPolicyError } from './http/require-policy.ts';
import type { StaffRole } from './http/viewer.ts';
import { aContext } from './testing/a-context.ts';
import { aDatabase, type TestDatabase } from './testing/a-database.ts';
import { signInAs } from './testing/sign-in-as.ts';

// Every operation of the contract is called by everybody: a stranger, a person, somebody of each role, and somebody of each
// role without a second factor. Whoever may not is refused before anything is read; whoever may is not refused for who they are.

let database: TestDatabase;
let context: Context;
let app: App;
/** Cookies of people who only look; whoever changes something gets a session of their own. */
const cookies = new Map<string, string>();

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Caller =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'person' }
  | { readonly kind: 'staff'; readonly role: StaffRole; readonly isSecondFactorDone: boolean };

const callers: readonly Caller[] = [
  { kind: 'stranger' },
  { kind: 'person' },
  ...staffRoles.flatMap((role): Caller[] => [
    { kind: 'staff', role, isSecondFactorDone: true },
    { kind: 'staff', role, isSecondFactorDone: false },
  ]),
];

/** The refusals that say: not you. */
const refusals = ['sign-in-needed', 'not-permitted', 'second-factor-needed'];

/** What the policy answers before the operation begins; null lets it begin. */
function refusalOf(caller: Caller, access: Access): string | null {
  if (access === 'public') return null;
  if (caller.kind === 'stranger') return 'sign-in-needed';
  if (access === 'person' || access === 'candidate') return null;
  if (caller.kind === 'person') return 'not-permitted';
  if (access !== 'staff' && ![access].flat().includes(caller.role)) return 'not-permitted';
  return caller.isSecondFactorDone ? null : 'second-factor-needed';
}

async function call(key: string, caller: Caller) {
  const [method, path = ''] = key.split(' ');
  // A stream that would go on is asked for its beginning only.
  const url = `${path.replace(/:[a-zA-Z]+/g, () => randomUUID())}${path.endsWith('-events') ? '?wait=0' : ''}`;
  const response = await app.inject({
    method: method as 'GET', // EndpointKey has this form
    url,
    headers: { cookie: await cookieOf(caller, method === 'GET') },
    ...(method === 'GET' ? {} : { payload: {} }),
  });
  const isProblem = String(response.headers['content-type']).includes('problem+json');
  return { status: response.statusCode, code: isProblem ? response.json<{ code: string }>().code : null };
}

async function cookieOf(caller: Caller, isShared: boolean): Promise<string> {
  if (caller.kind === 'stranger') return '';
  const name = JSON.stringify(caller);
  const known = isShared ? cookies.get(name) : undefined;
  if (known !== undefined) return known;
  const person =
    caller.kind === 'person'
      ? await signInAs(context)
      : await signInAs(context, { roles: [caller.role], isSecondFactorDone: caller.isSecondFactorDone });
  if (isShared) cookies.set(name, person.cookie);
  return person.cookie;
}

describe('every operation lets in whom its policy names, and nobody else', () => {
  // Object.entries forgets the form of the keys.
  test.each(Object.entries(endpoints as Record<string, Endpoint>) as [EndpointKey, Endpoint][])(
    '%s',
    async (key, { access }) => {
      for (const caller of callers) {
        const expected = refusalOf(caller, access);

        const { status, code } = await call(key, caller);

        const asWhom = JSON.stringify(caller);
        if (expected === null) {
          const isRefused = code !== null && refusals.includes(code);
          expect({ asWhom, isRefused, isOurFault: status >= 500 }).toEqual({
            asWhom,
            isRefused: false,
            isOurFault: false,
          });
        } else {
          const refusal = { asWhom, status: expected === 'sign-in-needed' ? 401 : 403, code: expected };
          expect({ asWhom, status, code }).toEqual(refusal);
        }
      }
    },
  );
});

describe('what candidates do', () => {
  const keys = Object.entries(endpoints as Record<string, Endpoint>)
    .filter(([key, { access }]) => access === 'candidate' && key.startsWith('GET ') && !key.includes(':'))
    .map(([key]) => key);

  test.each(keys)('%s waits for a confirmed address and the agreement', async (key) => {
    const [, url = ''] = key.split(' ');
    const unconfirmed = await signInAs(context, { isEmailVerified: false });
    const undecided = await signInAs(context, { isAgreementAccepted: false });

    const answers = await Promise.all(
      [unconfirmed, undecided].map(({ cookie }) => app.inject({ method: 'GET', url, headers: { cookie } })),
    );

    // Where a question is part of the address, it is judged first.
    for (const answer of answers) expect([400, 403]).toContain(answer.statusCode);
  });
});

describe('a route without a policy', () => {
  test.each([
    ['GET', '/api/secrets'],
    ['DELETE', '/api/people'],
    [['GET', 'POST'], '/api/session/of/somebody'],
  ])('%s %s keeps the program from starting', (method, url) => {
    expect(() => requirePolicy({ method, url })).toThrow(RouteWithoutPolicyError);
  });

  test('is none that the contract knows, or that is no part of the interface', () => {
    expect(() => requirePolicy({ method: ['GET', 'HEAD'], url: '/api/people' })).not.toThrow();
    expect(() => requirePolicy({ method: 'GET', url: '/handbook' })).not.toThrow();
  });
});
