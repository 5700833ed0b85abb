import { splitMentions } from '@cmdsp/discussions';
import type { MarkdownTree } from '@cmdsp/markdown/tree';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import styles from './post.module.css';

/** The words of a post, with names that are mentioned standing out. */
export function PostWords({ tree, mentions }: { readonly tree: MarkdownTree; readonly mentions: readonly string[] }) {
  return (
    <Markdown
      tree={tree}
      {...libraryLinks}
      renderText={(piece, text) =>
        piece.kind !== 'text' || mentions.length === 0
          ? text
          : splitMentions(text, mentions).map((run, index) =>
              run.kind === 'mention' ? (
                <span key={index} className={styles.mention}>
                  {run.text}
                </span>
              ) : (
                run.text
              ),
            )
      }
    />
  );
}
