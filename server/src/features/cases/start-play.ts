import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { CaseRole } from '../../learning/case-edition.ts';
import { keepEdition } from './editions.ts';
import { getCase } from './get-case.ts';
import { insertPlay, listPlays } from './queries.ts';
import type { PlayView } from './play-view.ts';
import { viewPlay } from './show-play.ts';

/**
 * Begins a play with the case as it is now, or gives back the open one in this role: pressing twice begins one play.
 * @throws Problem `not-found`, `conflict` when the open play was finished at this very moment
 */
export async function startPlay(
  context: Context,
  asked: { readonly personId: string; readonly slug: string; readonly role: CaseRole },
): Promise<PlayView> {
  const { personId, slug, role } = asked;
  const { hash } = await keepEdition(context, getCase(context, slug));
  return asPerson(context.databases.candidate, personId, async (tx) => {
    await insertPlay(tx, { id: newId(), personId, slug, edition: hash, role });
    const open = (await listPlays(tx, asked)).find((play) => play.role === role && play.finishedAt === null);
    if (open === undefined) throw new Problem('conflict', 'This play was finished a moment ago. Begin another one.');
    return viewPlay(context, tx, { personId, play: open });
  });
}
