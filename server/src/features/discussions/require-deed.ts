import { type Deed, judgeDeed, type RefusalReason } from '@cmdsp/discussions';
import { Problem } from '../../http/problem.ts';
import type { Participant } from './participants.ts';
import type { DiscussionRow, HidingRow, PostRow } from './queries.ts';

const words: Record<Exclude<RefusalReason, 'not-there'>, string> = {
  'needs-facilitator': 'Only facilitators of this cohort do this.',
  closed: 'This discussion is closed. You can still read it, and open a new question.',
  'not-yours': 'Only whoever wrote this can do that.',
  'own-post': 'You cannot do this with your own post; somebody else has to.',
  'post-gone': 'This post was deleted by its author.',
  'post-hidden': 'This post is hidden.',
  'not-reported': 'Nobody has reported this post.',
  'not-hidden': 'This post is not hidden.',
  'already-appealed': 'You have asked for this already; the answer will stand here.',
  'not-appealed': 'Its author has not asked for a second look.',
  'own-decision': 'Somebody else than who hid the post, or wrote it, decides this.',
};

/** A discussion, one of its posts, and who asks. */
export type Asked = {
  readonly participant: Pick<Participant, 'personId'> & { readonly standing: Participant['standing'] | 'moderator' };
  readonly discussion: DiscussionRow;
  readonly post?: PostRow | null;
  readonly hiding?: HidingRow | null;
  readonly isReported?: boolean;
};

/** Whether a deed is allowed to whoever asks. */
export function mayDo(deed: Deed, asked: Asked): boolean {
  return judgeDeed(deed, situationOf(asked)).kind === 'allowed';
}

/** Stops what is not allowed. @throws Problem `not-found` or `discussion-refused` with the reason in words */
export function requireDeed(deed: Deed, asked: Asked): void {
  const judgement = judgeDeed(deed, situationOf(asked));
  if (judgement.kind === 'allowed') return;
  const { reason } = judgement;
  if (reason === 'not-there') throw new Problem('not-found', 'There is no such discussion in your cohort.');
  throw new Problem('discussion-refused', words[reason]);
}

function situationOf({ participant, discussion, post, hiding, isReported = false }: Asked) {
  const { personId, standing } = participant;
  return {
    standing,
    isClosed: discussion.closedAt !== null,
    isOpener: discussion.openedBy === personId && discussion.kind === 'question',
    post:
      post === null || post === undefined
        ? null
        : {
            state: stateOf(post),
            isOwn: post.authorId === personId,
            isReported,
            hasAppeal: (hiding?.appealedAt ?? null) !== null,
            isHiddenByAsker: hiding?.hiddenBy === personId,
          },
  };
}

/** What has become of a post. */
export function stateOf({ deletedAt, isHidden }: PostRow): 'shown' | 'hidden' | 'deleted' {
  if (deletedAt !== null) return 'deleted';
  return isHidden ? 'hidden' : 'shown';
}
