import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inCohort, type Participant } from './participants.ts';
import { type Place, promptOf, requirePlace } from './places.ts';
import { findDiscussion } from './queries.ts';
import { recordDeed } from './record-deed.ts';

type Opening = {
  readonly discussionId: string;
  readonly kind: 'prompt' | 'question';
  readonly place: Place;
  readonly title: string;
};

/**
 * Opens a discussion, or finds it: sending the same id again changes nothing, and the question of the course is talked
 * about in one place per cohort.
 * @throws Problem `not-found` for a place that is not there, `request-malformed` without a title, `conflict` for a taken id
 */
export async function openDiscussion(
  context: Context,
  asked: Opening & { readonly viewer: Viewer; readonly cohortId: string | undefined },
): Promise<{ readonly id: string }> {
  const { kind, place } = asked;
  const placeTitle = requirePlace(context.catalogue, place);
  if (kind === 'prompt' && promptOf(context.catalogue, place) === null)
    throw new Problem('not-found', 'The course puts no question here. Ask your own instead.');
  if (kind === 'question' && asked.title.length < 3)
    throw new Problem('request-malformed', 'Give your question a title of at least three letters.');
  const title = kind === 'prompt' ? placeTitle.slice(0, 160) : asked.title;
  return inCohort(context, asked, (tx, participant) => insertDiscussion(tx, { ...asked, title, participant }));
}

async function insertDiscussion(
  tx: Tx,
  { discussionId, kind, place, title, participant }: Opening & { readonly participant: Participant },
): Promise<{ readonly id: string }> {
  const { personId, cohortId } = participant;
  const inserted = await tx
    .insertInto('discussions')
    .values({ id: discussionId, cohortId, placeKind: place.kind, place: place.id, kind, title, openedBy: personId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) {
    const discussion = { id: discussionId, cohortId };
    await recordDeed(tx, { discussion, personId, kind: 'discussion-opened', body: { kind, place: { ...place } } });
    return inserted;
  }
  const same = await findDiscussion(tx, discussionId);
  if (same?.openedBy === personId && same.cohortId === cohortId) return { id: same.id };
  const prompt = await tx
    .selectFrom('discussions')
    .select('id')
    .where('cohortId', '=', cohortId)
    .where('placeKind', '=', place.kind)
    .where('place', '=', place.id)
    .where('kind', '=', 'prompt')
    .executeTakeFirst();
  if (kind === 'prompt' && prompt !== undefined) return prompt;
  throw new Problem('conflict', 'This discussion could not be opened. Load the page again.');
}
