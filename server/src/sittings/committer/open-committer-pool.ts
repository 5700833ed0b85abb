import type { Pool } from 'pg';
import { openPool } from '../../db/database.ts';

/**
 * Opens the committer's own connections: pipelined, so that a batch costs two round trips. Its statements look rows up
 * by key whatever the size of the tables, and are planned once a connection.
 */
export function openCommitterPool(options: {
  readonly url: string;
  readonly size: number;
  readonly settings?: Readonly<Record<string, string>>;
}): Pool {
  const settings = {
    plan_cache_mode: 'force_generic_plan',
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
    jit: 'off',
    ...options.settings,
  };
  return openPool({ ...options, settings, role: 'staff', name: 'committer', isPipelined: true });
}
