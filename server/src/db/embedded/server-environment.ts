/**
 * The environment of PostgreSQL's programs: nothing of ours leaks in (PGDATA, PGOPTIONS, LD_LIBRARY_PATH and secrets
 * such as DATABASE_URL), and messages come in English so that the launcher can read them.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
