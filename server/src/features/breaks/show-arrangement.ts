import { profileOf } from '../../accommodations/profile-of.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { peopleOf } from '../../db/people-of.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { breaksAt, noSitting, type Own } from './queries.ts';

/** How the room of one's own sitting is set at first, and how its breaks stand. @throws Problem `not-found` */
export async function showArrangement({ databases }: Pick<Context, 'databases'>, { id, personId }: Own) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const row = await tx
      .selectFrom('sittings')
      .select('breakBudgetMs')
      .where('id', '=', id)
      .where('personId', 'in', peopleOf(personId))
      .executeTakeFirst();
    if (row === undefined) throw noSitting();
    const { textSize, contrast, font } = await profileOf(tx, personId);
    const now = await databaseNow(tx);
    const { left, endsAt } = await breaksAt(tx, { id, budgetMs: row.breakBudgetMs, now });
    return { textSize, contrast, font, breaks: row.breakBudgetMs === 0 ? null : { leftMs: left, endsAt, now } };
  });
}
