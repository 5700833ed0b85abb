import type { Client } from 'pg';

const roles = ['cmdsp_owner', 'cmdsp_auth', 'cmdsp_candidate', 'cmdsp_staff'] as const;

/** Thrown when the roles are missing and this login may not make them; the message holds the SQL to run. */
export class RolesMissingError extends Error {
  readonly code = 'roles-missing';
}

/**
 * Makes the four roles and the schema when they are missing, and lets the connected login act as them.
 * Roles belong to the whole server, so another database may have made them already.
 * @throws RolesMissingError with the statements an administrator should run
 */
export async function ensureRoles(client: Client): Promise<void> {
  try {
    for (const role of roles) {
      await client.query(
        `do $$ begin create role ${role} login; exception when duplicate_object or unique_violation then null; end $$`,
      );
    }
    const login = await client.query<{ name: string; superuser: boolean }>(
      'select current_user as name, rolsuper as superuser from pg_roles where rolname = current_user',
    );
    const me = login.rows[0];
    if (me !== undefined && !me.superuser) await joinRoles(client);
    await client.query('create schema if not exists cmdsp authorization cmdsp_owner');
    await client.query('grant usage on schema cmdsp to cmdsp_auth, cmdsp_candidate, cmdsp_staff');
  } catch (cause) {
    const statements = [
      ...roles.map((role) => `create role ${role} login; grant ${role} to current_user;`),
      'create schema cmdsp authorization cmdsp_owner;',
    ];
    throw new RolesMissingError(
      `This database login may not create what CMDSP needs. Ask your administrator to run: ${statements.join(' ')}`,
      { cause },
    );
  }
}

async function joinRoles(client: Client): Promise<void> {
  for (const role of roles) {
    const member = await client.query<{ member: boolean }>('select pg_has_role(current_user, $1, $2) as member', [
      role,
      'member',
    ]);
    if (member.rows[0]?.member !== true) await client.query(`grant ${role} to current_user`);
  }
}
