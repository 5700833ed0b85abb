import { type RawBuilder, sql } from 'kysely';

/**
 * Somebody and their accounts that were merged into theirs: sittings, results and certificates stay with the account
 * they were made in, and count for the one that was kept. For `where('personId', 'in', …)`.
 */
export function peopleOf(personId: string): RawBuilder<string> {
  return sql<string>`(select people_of(${personId}::uuid))`;
}
