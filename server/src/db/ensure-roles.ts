import type { Client } from 'pg';

/** Where our tables live, and where those of the job queue do. */
const schemas = ['cmdsp', 'pgboss'] as const;

const roles = ['cmdsp_owner', 'cmdsp_auth', 'cmdsp_candidate', 'cmdsp_staff'] as const;

/** Thrown when the roles are missing and this login may not make them; the message holds the SQL to run. */
export class RolesMissingError extends Error {
  readonly code = 'roles-missing';
}

/**
 * Makes the four roles and the two schemas when they are missing, and lets the connected login act as them. Whatever is there
 * already is left alone: an administrator may have made it for a login that may make nothing. Roles belong to the whole
 * server, so another database may have made them.
 * @throws RolesMissingError with the statements an administrator should run
 */
export async function ensureRoles(client: Client): Promise<void> {
  try {
    for (const role of await missingRoles(client)) {
      await client.query(
        `do $$ begin create role ${role} login; exception when duplicate_object or unique_violation then null; end $$`,
      );
    }
    for (const role of await closedRoles(client)) await client.query(`grant ${role} to current_user`);
    for (const schema of await missingSchemas(client)) {
      await client.query(`create schema if not exists ${schema} authorization cmdsp_owner`);
    }
    await client.query('set role cmdsp_owner');
    await client.query('grant usage on schema cmdsp to cmdsp_auth, cmdsp_candidate, cmdsp_staff');
    await client.query('reset role');
  } catch (cause) {
    throw new RolesMissingError(
      `This database login may not create what CMDSP needs. Ask your administrator to run in this database: ${(await missingStatements(client)).join(' ')}`,
      { cause },
    );
  }
}

async function missingStatements(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ login: string }>('select quote_ident(session_user) as login');
  const missing = await missingRoles(client);
  return [
    ...missing.map((role) => `create role ${role} login;`),
    ...(await closedRoles(client)).map((role) => `grant ${role} to ${rows[0]?.login};`),
    ...(await missingSchemas(client)).map((schema) => `create schema ${schema} authorization cmdsp_owner;`),
  ];
}

async function missingRoles(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    roles,
  ]);
  return roles.filter((role) => !rows.some(({ rolname }) => rolname === role));
}

/** Roles that the login cannot become. Tried, because being a member is not enough from PostgreSQL 16 on. */
async function closedRoles(client: Client): Promise<string[]> {
  const closed: string[] = [];
  for (const role of roles) {
    try {
      await client.query(`set role ${role}`);
    } catch {
      closed.push(role);
    }
  }
  await client.query('reset role');
  return closed;
}

async function missingSchemas(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ nspname: string }>('select nspname from pg_namespace where nspname = any($1)', [
    schemas,
  ]);
  return schemas.filter((schema) => !rows.some(({ nspname }) => nspname === schema));
}
