import { createAccount } from '../accounts/create-account.ts';
import { grantRole } from '../accounts/grant-role.ts';
import { hashPassword } from '../accounts/hash-password.ts';
import { totpCode } from '../accounts/totp.ts';
import { base32Of, writeSecondFactor } from '../accounts/write-second-factor.ts';
import type { Context } from '../context.ts';
import { type DemoCredentials, demoCredentials } from './demo-credentials.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';

/** Thrown when --demo was asked for on a database that real people use. */
export class DemoRefusedError extends Error {
  readonly code = 'demo-refused';
}

/** The seeded people by key, for the seeds of other features, and the lines to print. */
export type SeededPeople = { readonly idOf: ReadonlyMap<DemoPerson['key'], string>; readonly lines: readonly string[] };

/**
 * Makes the people of the demonstration, or leaves them as they are when they are there. Passwords are random; staff
 * get an authenticator secret, printed as an otpauth address with the code of this moment.
 * @throws DemoRefusedError when somebody who is not of the demonstration has one of its addresses
 */
export async function seedPeople(context: Context): Promise<SeededPeople> {
  const credentials = await demoCredentials(context.config.dataDirectory);
  const idOf = new Map<DemoPerson['key'], string>();
  for (const person of demoPeople) {
    const own = credentials.get(person.key);
    if (own !== undefined) idOf.set(person.key, await seedPerson(context, { person, credentials: own }));
  }
  return { idOf, lines: describe(credentials) };
}

async function seedPerson(
  context: Context,
  { person, credentials }: { person: DemoPerson; credentials: DemoCredentials },
): Promise<string> {
  const { legalName, displayName, audienceGroup, roles, isCandidate } = person;
  const db = context.databases.auth;
  const email = addressOf(person);
  const known = await db
    .selectFrom('authUsers')
    .innerJoin('people', 'people.id', 'authUsers.id')
    .select(['people.id', 'people.isDemonstration'])
    .where('authUsers.email', '=', email)
    .executeTakeFirst();
  if (known?.isDemonstration === true) return known.id;
  if (known !== undefined)
    throw new DemoRefusedError(
      `${email} is a real account here. Use --demo with a data directory of its own (CMDSP_DATA).`,
    );
  const passwordHash = await hashPassword(credentials.password);
  const agreement = isCandidate ? context.agreements.current() : null;
  const account = {
    legalName,
    displayName,
    audienceGroup,
    email,
    passwordHash,
    isEmailVerified: true,
    isDemonstration: true,
    agreement,
  };
  return db.transaction().execute(async (tx) => {
    const personId = await createAccount(tx, { secrets: context.secrets, account });
    if (personId === null) throw new DemoRefusedError(`${email} was registered a moment ago. Start again.`);
    for (const role of roles) await grantRole(tx, { personId, role, grantedBy: null, reason: 'Demonstration' });
    if (roles.length > 0)
      await writeSecondFactor(tx, { betterAuth: context.accounts.betterAuth, personId, secret: credentials.secret });
    return personId;
  });
}

function addressOf({ key }: DemoPerson): string {
  return `${key}@example.org`;
}

function describe(credentials: ReadonlyMap<DemoPerson['key'], DemoCredentials>): readonly string[] {
  const lines = demoPeople.flatMap((person) => {
    const { password = '', secret = '' } = credentials.get(person.key) ?? {};
    const sign = [
      `  ${person.displayName}, ${person.does}`,
      `    e-mail    ${addressOf(person)}`,
      `    password  ${password}`,
    ];
    if (person.roles.length === 0) return [...sign, ''];
    const key = base32Of(secret);
    return [
      ...sign,
      `    app       otpauth://totp/CMDSP:${encodeURIComponent(addressOf(person))}?secret=${key}&issuer=CMDSP`,
      `    code now  ${totpCode(key, Date.now())}   later: node_modules/.bin/node server/src/demo/print-code.ts ${key}`,
      '',
    ];
  });
  return ['', 'DEMONSTRATION. Invented people, not for real use. Sign in as one of:', '', ...lines];
}
