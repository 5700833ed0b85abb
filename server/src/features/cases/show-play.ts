import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { countOthers } from './count-others.ts';
import { getEdition } from './editions.ts';
import type { PlayView } from './play-view.ts';
import { presentPlay } from './present-play.ts';
import { findDraft, findPlay, type StoredPlay } from './queries.ts';

/** One of this person's plays, where it stands. @throws Problem `not-found` */
export async function showPlay(
  context: Context,
  asked: { readonly personId: string; readonly playId: string },
): Promise<PlayView> {
  return asPerson(context.databases.candidate, asked.personId, async (tx) => {
    const play = await findPlay(tx, asked);
    if (play === null) throw playNotFound();
    return viewPlay(context, tx, { personId: asked.personId, play });
  });
}

/** Loads what belongs to a play as it stands and presents it. */
export async function viewPlay(
  context: Context,
  tx: Tx,
  { personId, play }: { readonly personId: string; readonly play: StoredPlay },
): Promise<PlayView> {
  const edition = await getEdition(context, play.edition);
  const others =
    play.finishedAt === null ? null : await countOthers(context.databases.staff, { personId, edition: play.edition });
  return presentPlay(context.catalogue, { play, edition, draft: await findDraft(tx, play.id), others });
}

/** The refusal for plays that are not there or belong to somebody else: the answer is the same. */
export function playNotFound(): Problem {
  return new Problem('not-found', 'You have no play at this address. Your plays are listed with their case.');
}
