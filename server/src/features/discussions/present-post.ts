import type { Endpoints } from '@cmdsp/contract';
import { excerptOf } from '@cmdsp/discussions';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Thread } from './load-thread.ts';
import type { Participant } from './participants.ts';
import { treeOf, wordsOf } from './post-text.ts';
import type { DiscussionRow, PostRow } from './queries.ts';
import { mayDo, stateOf } from './require-deed.ts';

type PostView = Sent<Endpoints['GET /api/discussions/:discussion']>['posts'][number];

/** The longest quotation, in characters. */
const longestExcerpt = 280;

type Setting = Thread & {
  readonly participant: Participant;
  readonly discussion: DiscussionRow;
  readonly facilitators: ReadonlySet<string>;
  readonly nameOf: (personId: string) => string;
};

/** A post field by field. The words of a hidden one go to its author and to those who moderate. */
export function presentPost(post: PostRow, setting: Setting): PostView {
  const { participant, discussion, facilitators, nameOf, mentions, endorsements, hidings } = setting;
  const { personId, standing } = participant;
  const hiding = hidings.get(post.id) ?? null;
  const asked = { participant, discussion, post, hiding };
  const state = stateOf(post);
  const isReadable = state === 'shown' || (state === 'hidden' && mayReadHidden(post, setting));
  const text = isReadable ? post.body : null;
  const named = mentions.filter(({ postId }) => postId === post.id);
  const endorsers = endorsements.filter(({ postId }) => postId === post.id);
  return {
    id: post.id,
    sequence: post.sequence,
    author: {
      name: nameOf(post.authorId),
      isYou: post.authorId === personId,
      isFacilitator: facilitators.has(post.authorId),
      arguesAs: setting.roles.find((role) => role.personId === post.authorId)?.audienceGroup ?? null,
    },
    state,
    writtenAt: post.writtenAt.toISOString(),
    editedAt: post.revision > 1 ? post.changedAt.toISOString() : null,
    revision: post.revision,
    text,
    tree: text === null ? null : treeOf(text),
    mentions: text === null ? [] : named.map((mention) => nameOf(mention.personId)),
    namesYou: text !== null && named.some((mention) => mention.personId === personId),
    quote: isReadable ? presentQuote(post, setting) : null,
    attachments: isReadable
      ? setting.attachments
          .filter(({ postId }) => postId === post.id)
          .map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes }))
      : [],
    endorsedBy: endorsers.map((endorser) => nameOf(endorser.personId)),
    isEndorsedByYou: endorsers.some((endorser) => endorser.personId === personId),
    isReportedByYou: setting.reportedByAsker.has(post.id),
    hiding:
      hiding === null || (standing === 'member' && post.authorId !== personId)
        ? null
        : {
            reason: hiding.reason,
            at: hiding.hiddenAt.toISOString(),
            appeal: hiding.appeal,
            outcome: hiding.outcome,
            answer: hiding.answer,
          },
    may: {
      edit: mayDo('edit', asked),
      delete: mayDo('delete', asked),
      report: mayDo('report', asked) && !setting.reportedByAsker.has(post.id),
      endorse: mayDo('endorse', asked),
      markAnswer: state === 'shown' && discussion.kind === 'question' && mayDo('mark-answer', asked),
      hide: mayDo('hide', asked),
      appeal: mayDo('appeal', asked),
    },
  };
}

function mayReadHidden({ authorId }: PostRow, { participant }: Setting): boolean {
  return participant.standing === 'facilitator' || authorId === participant.personId;
}

/** What is quoted is read where it stands: when it was deleted or hidden, the quote is empty too. */
function presentQuote({ quotedPostId }: PostRow, { posts, nameOf }: Setting): PostView['quote'] {
  const quoted = quotedPostId === null ? undefined : posts.find(({ id }) => id === quotedPostId);
  if (quoted === undefined) return null;
  const isShown = stateOf(quoted) === 'shown' && quoted.body !== null;
  return {
    post: quoted.id,
    author: nameOf(quoted.authorId),
    excerpt: isShown ? excerptOf(wordsOf(quoted.body), longestExcerpt) : null,
  };
}
