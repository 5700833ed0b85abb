import type { ConstructorOptions } from 'pg-boss';

/** How the library works here: in its own schema, which migrations alone change. */
export const jobSettings = {
  schema: 'pgboss',
  migrate: false,
  createSchema: false,
  supervise: false,
  schedule: false,
  reindex: false,
} as const satisfies ConstructorOptions;
