import type { Database } from '../db/database.ts';
import { notify } from './notify.ts';

/** One piece of news for several people on the staff. */
export type StaffNews = {
  readonly to: readonly string[];
  /** Whoever has a message of this key already gets no other one. */
  readonly eventKey: string;
  readonly title: string;
  readonly body: string;
  /** Where they can do something about it. */
  readonly path: string;
};

/** Tells people on the staff, by numbers and dates alone: some of them may not read what it is about. */
export async function tellStaff(tx: Database, { to, ...news }: StaffNews): Promise<void> {
  await notify(
    tx,
    to.map((personId) => ({ ...news, personId, kind: 'account' as const })),
  );
}
