import type { Change } from './change.ts';

type Order = Pick<Change, 'fence' | 'revision'>;

/** Orders changes of one position by (fence, revision): negative when `one` is older, zero when they are the same. */
export function compareChanges(one: Order, other: Order): number {
  return one.fence - other.fence || one.revision - other.revision;
}
