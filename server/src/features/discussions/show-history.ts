import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { treeOf } from './post-text.ts';
import { findPost } from './queries.ts';

/** The words of a post at each revision, the newest first. @throws Problem `not-found` for what may not be read */
export async function showHistory(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly postId: string },
): Promise<Sent<Endpoints['GET /api/discussions/:discussion/posts/:post/history']>> {
  return inDiscussion(context, asked, async (tx) => {
    const post = await findPost(tx, asked);
    if (post === null || post.body === null) throw new Problem('not-found', 'The words of this post are gone.');
    const rows = await tx
      .selectFrom('discussionTexts')
      .select(['revision', 'savedAt', 'body'])
      .where('postId', '=', asked.postId)
      .orderBy('revision', 'desc')
      .execute();
    return {
      revisions: rows.map(({ revision, savedAt, body }) => ({
        revision,
        savedAt: savedAt.toISOString(),
        tree: treeOf(body),
      })),
    };
  });
}
