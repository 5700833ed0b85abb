import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Viewer } from '../../http/viewer.ts';
import { loadThread } from './load-thread.ts';
import { inDiscussion } from './participants.ts';
import { placeOf, presentPlace, promptOf } from './places.ts';
import { treeOf } from './post-text.ts';
import { presentPost } from './present-post.ts';
import { listFacilitatorIds, listNames, titleOfCohort } from './queries.ts';
import { mayDo } from './require-deed.ts';

/** A discussion with its posts, as whoever asks may see it. */
export async function showDiscussion(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string },
): Promise<Sent<Endpoints['GET /api/discussions/:discussion']>> {
  const { staff } = context.databases;
  const { discussion, participant, ...found } = await inDiscussion(context, asked, async (tx, taking) => ({
    ...taking,
    ...(await loadThread(tx, { ...asked, personId: taking.participant.personId })),
  }));
  const { personId, standing } = participant;
  const [facilitators, cohortTitle, names] = await Promise.all([
    listFacilitatorIds(staff, discussion.cohortId),
    titleOfCohort(staff, discussion.cohortId),
    listNames(staff, [
      discussion.openedBy,
      ...(discussion.closedBy === null ? [] : [discussion.closedBy]),
      ...[...found.posts, ...found.endorsements, ...found.mentions, ...found.roles].map((row) =>
        'authorId' in row ? row.authorId : row.personId,
      ),
    ]),
  ]);
  const nameOf = (id: string) => names.get(id)?.name ?? 'Somebody who has left';
  const prompt = discussion.kind === 'prompt' ? promptOf(context.catalogue, placeOf(discussion)) : null;
  const { closedAt, closedBy, summary } = discussion;
  return {
    id: discussion.id,
    kind: discussion.kind,
    title: discussion.title,
    place: presentPlace(context.catalogue, { place: placeOf(discussion), cohortTitle }),
    cohort: { id: discussion.cohortId, title: cohortTitle },
    standing,
    prompt: prompt === null ? null : { opening: prompt.opening, followUps: [...prompt.followUps] },
    openedBy: nameOf(discussion.openedBy),
    openedAt: discussion.openedAt.toISOString(),
    answer: discussion.answerPostId,
    closed:
      closedAt === null || closedBy === null || summary === null
        ? null
        : { at: closedAt.toISOString(), by: nameOf(closedBy), summary: treeOf(summary) },
    isFollowing: found.reader?.isFollowing ?? false,
    readTo: found.reader?.readTo ?? 0,
    roles: found.roles.map(({ personId: who, audienceGroup }) => ({
      name: nameOf(who),
      group: audienceGroup,
      isYou: who === personId,
    })),
    may: {
      write: mayDo('write', { participant, discussion }),
      assignRoles: mayDo('assign-roles', { participant, discussion }),
      close: mayDo('close', { participant, discussion }),
    },
    posts: found.posts.map((post) => presentPost(post, { ...found, participant, discussion, facilitators, nameOf })),
  };
}
