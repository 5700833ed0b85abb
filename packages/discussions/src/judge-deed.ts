/**
 * Who somebody is in a discussion: a member of its cohort, one who teaches it, a moderator of the whole installation (who
 * sees reported posts and nothing else), or nobody there.
 */
export type Standing = 'member' | 'facilitator' | 'moderator' | 'outsider';

export type Deed =
  | 'read'
  | 'write'
  | 'edit'
  | 'delete'
  | 'report'
  | 'endorse'
  | 'mark-answer'
  | 'assign-roles'
  | 'close'
  | 'hide'
  | 'appeal'
  | 'decide-appeal';

/** What a deed is judged from. Deeds on a discussion as a whole leave `post` null. */
export type Situation = {
  readonly standing: Standing;
  readonly isClosed: boolean;
  /** Whether this person opened the discussion. */
  readonly isOpener: boolean;
  readonly post: {
    readonly state: 'shown' | 'hidden' | 'deleted';
    readonly isOwn: boolean;
    readonly isReported: boolean;
    readonly hasAppeal: boolean;
    /** Whether this person hid the post. */
    readonly isHiddenByAsker: boolean;
  } | null;
};

export type RefusalReason =
  | 'not-there'
  | 'needs-facilitator'
  | 'closed'
  | 'not-yours'
  | 'own-post'
  | 'post-gone'
  | 'post-hidden'
  | 'not-reported'
  | 'not-hidden'
  | 'already-appealed'
  | 'not-appealed'
  | 'own-decision';

export type Judgement = { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly reason: RefusalReason };

const allowed: Judgement = { kind: 'allowed' };
const refuse = (reason: RefusalReason): Judgement => ({ kind: 'refused', reason });

/**
 * Decides whether somebody may do something in a discussion. A closed discussion takes no new words, but its posts can
 * still be reported, hidden, appealed and deleted by their authors. An appeal is decided by somebody else than who hid.
 */
export function judgeDeed(deed: Deed, situation: Situation): Judgement {
  const { standing, isClosed, isOpener, post } = situation;
  if (standing === 'outsider') return refuse('not-there');
  if (deed === 'hide' || deed === 'decide-appeal') return judgeModeration(deed, situation);
  // Moderators from outside the cohort moderate; they do not take part.
  if (standing === 'moderator') return refuse('not-there');
  switch (deed) {
    case 'read':
      return allowed;
    case 'write':
      return isClosed ? refuse('closed') : allowed;
    case 'assign-roles':
    case 'close':
      if (standing !== 'facilitator') return refuse('needs-facilitator');
      return isClosed ? refuse('closed') : allowed;
    case 'mark-answer':
      if (standing !== 'facilitator' && !isOpener) return refuse('not-yours');
      return isClosed ? refuse('closed') : allowed;
    default:
      return post === null ? refuse('post-gone') : judgePostDeed(deed, { ...situation, post });
  }
}

type PostSituation = Situation & { readonly post: NonNullable<Situation['post']> };
type PostDeed = 'edit' | 'delete' | 'report' | 'endorse' | 'appeal';

function judgePostDeed(deed: PostDeed, { standing, isClosed, post }: PostSituation): Judgement {
  if (post.state === 'deleted') return refuse('post-gone');
  if (deed === 'appeal') {
    if (!post.isOwn) return refuse('not-yours');
    if (post.state !== 'hidden') return refuse('not-hidden');
    return post.hasAppeal ? refuse('already-appealed') : allowed;
  }
  if (deed === 'delete') return post.isOwn ? allowed : refuse('not-yours');
  if (post.state === 'hidden') return refuse('post-hidden');
  if (deed === 'report') return post.isOwn ? refuse('own-post') : allowed;
  if (isClosed) return refuse('closed');
  if (deed === 'edit') return post.isOwn ? allowed : refuse('not-yours');
  if (standing !== 'facilitator') return refuse('needs-facilitator');
  return post.isOwn ? refuse('own-post') : allowed;
}

function judgeModeration(deed: 'hide' | 'decide-appeal', { standing, post }: Situation): Judgement {
  if (standing === 'member') return refuse('needs-facilitator');
  if (post === null || post.state === 'deleted') return refuse('post-gone');
  if (deed === 'hide') {
    if (post.state === 'hidden') return refuse('post-hidden');
    return standing === 'moderator' && !post.isReported ? refuse('not-reported') : allowed;
  }
  if (post.state !== 'hidden') return refuse('not-hidden');
  if (!post.hasAppeal) return refuse('not-appealed');
  return post.isHiddenByAsker || post.isOwn ? refuse('own-decision') : allowed;
}
