import type { Pool } from 'pg';
import { openPool } from '../../db/database.ts';

/**
 * Opens the committer's own connections: pipelined, so that a batch costs one round trip or two. Its statements look rows up
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
    // A plan made while a table was small would read all of it for every batch, and is kept.
    enable_material: 'off',
    jit: 'off',
    // Whoever holds a sitting for longer makes its batch go the way that leaves it out.
    lock_timeout: '100ms',
    ...options.settings,
  };
  return openPool({ ...options, settings, role: 'staff', name: 'committer', isPipelined: true });
}
