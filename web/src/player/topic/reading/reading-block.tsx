import type { Block } from '@cmdsp/markdown/tree';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { Markdown, type MarkdownPlaces } from '../../markdown.tsx';
import type { BlockText } from './block-text.ts';
import styles from './reading-block.module.css';
import { type Mark, splitByMarks } from './split-by-marks.ts';

type ReadingBlockProps = {
  readonly block: Block;
  readonly index: number;
  readonly text: BlockText;
  readonly places: MarkdownPlaces;
  readonly marks: readonly Mark[];
  /** Whether the Tab key stops at the button of this block; the arrow keys reach the others. */
  readonly isTabStop: boolean;
  /** Null where nothing can be noted. */
  readonly onMenu: ((block: number, button: HTMLElement) => void) | null;
  readonly children?: ReactNode;
};

/** One block of a reading with its highlights, the button for highlights and notes, and the notes below it. */
export const ReadingBlock = memo(function ReadingBlock(props: ReadingBlockProps) {
  const { block, index, text, places, marks, isTabStop, onMenu, children } = props;
  const marked = useMemo<MarkdownPlaces>(() => {
    if (marks.length === 0) return places;
    return {
      ...places,
      renderText(piece, words) {
        const start = text.starts.get(piece);
        return start === undefined ? words : splitByMarks(words, start, marks).map(renderRun);
      },
    };
  }, [marks, places, text]);
  const canBeNoted = onMenu !== null && block.kind !== 'rule' && block.kind !== 'heading';
  return (
    <div className={`${styles.block} ${styles[block.kind] ?? ''}`}>
      <div data-block={index} className={styles.content}>
        <Markdown tree={[block]} look="reading" {...marked} />
      </div>
      {canBeNoted && (
        <button
          type="button"
          className={styles.menu}
          data-block-menu={index}
          tabIndex={isTabStop ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={`Highlight or note: ${nameOf(block, text.text)}`}
          onClick={(event) => onMenu(index, event.currentTarget)}
        >
          <Icon name="pen" size={16} />
        </button>
      )}
      {children}
    </div>
  );
});

function renderRun(
  { text, ids }: { readonly text: string; readonly ids: readonly string[] },
  index: number,
): ReactNode {
  if (ids.length === 0) return <Fragment key={index}>{text}</Fragment>;
  return (
    <mark key={index} className={styles.mark} data-notes={ids.join(' ')}>
      {text}
    </mark>
  );
}

function nameOf(block: Block, text: string): string {
  if (block.kind === 'figure') return 'this figure';
  const words = text.trim().split(/\s+/);
  return words.length > 6 ? `“${words.slice(0, 6).join(' ')} …”` : `“${words.join(' ')}”`;
}
