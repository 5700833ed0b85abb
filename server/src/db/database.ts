import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { prepareWhatRepeats } from './prepare-what-repeats.ts';
import type { Tables } from './tables.ts';

/** A handle on the database that runs each statement on its own. */
export type Database = Kysely<Tables>;

/** A handle inside a transaction; functions that must be atomic ask for this type. */
export type Tx = Transaction<Tables>;

/** The database roles that the program connects as; `owner` is used by migrations alone. */
export type Role = 'auth' | 'candidate' | 'staff';

/** One handle per role: what a handle may see is decided by PostgreSQL, not by hope. */
export type Databases = Readonly<Record<Role, Database>> & {
  /** How to connect as a role, for the few that need connections of their own. */
  readonly urlOf: (role: Role) => string;
  readonly close: () => Promise<void>;
};

/** How many connections each role may hold; together well below the server's limit. */
const poolSizes: Record<Role, number> = { auth: 6, candidate: 10, staff: 12 };

/** Opens one pool per role. `urlOf` says how to connect as that role. */
export function openDatabases(urlOf: (role: Role) => string): Databases {
  const open = (role: Role) => openDatabase({ url: urlOf(role), role, size: poolSizes[role] });
  const databases = { auth: open('auth'), candidate: open('candidate'), staff: open('staff') };
  return {
    ...databases,
    urlOf,
    async close() {
      await Promise.all([databases.auth.destroy(), databases.candidate.destroy(), databases.staff.destroy()]);
    },
  };
}

function openDatabase({ url, role, size }: { url: string; role: Role; size: number }): Database {
  const pool = openPool({ url, role, size, name: role });
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: prepareWhatRepeats(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Opens plain connections as a role; the group committer has its own, so that nothing else can hold up a save. */
export function openPool(options: {
  url: string;
  role: Role;
  size: number;
  name: string;
  /** Whether statements are sent without waiting for the answers of those before them. */
  isPipelined?: boolean;
  /** PostgreSQL's settings for these connections. */
  settings?: Readonly<Record<string, string>>;
}): Pool {
  const { url, role, size, name, isPipelined = false, settings = {} } = options;
  const all = {
    // `role` makes least privilege hold even where one login serves all roles.
    role: `cmdsp_${role}`,
    search_path: 'cmdsp',
    timezone: 'UTC',
    statement_timeout: '30s',
    idle_in_transaction_session_timeout: '30s',
    ...settings,
  };
  // The declared type of Pool's options does not know `pipeline`, an option of pg since 8.23.
  const settingsOfPool: PoolConfig & { readonly pipeline: boolean } = {
    connectionString: url,
    max: size,
    options: Object.entries(all)
      .map(([setting, value]) => `-c ${setting}=${value}`)
      .join(' '),
    application_name: `cmdsp-${name}`,
    pipeline: isPipelined,
  };
  const pool = new Pool(settingsOfPool);
  // An idle connection that breaks (database restarted) is replaced by the pool; without a listener Node would stop.
  pool.on('error', () => undefined);
  // While a connection is lent out the pool does not listen; its query fails by itself, and that is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
