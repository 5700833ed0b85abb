import type { PlayRecord } from '@cmdsp/cases';
import type { StoredPlay } from './queries.ts';

/** A stored play as the walk sees it. */
export function recordOf({ begunAt, choices }: StoredPlay): PlayRecord {
  return { isBegun: begunAt !== null, choices };
}
