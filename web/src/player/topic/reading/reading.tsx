import { useEffect, useMemo, useRef } from 'react';
import { Figure } from '../../figure.tsx';
import type { TopicContent } from '../../practice-types.ts';
import { EndMark } from '../end-mark.tsx';
import { useMarkdownPlaces } from '../use-markdown-places.tsx';
import { readBlockText } from './block-text.ts';
import { holdPlace } from './hold-place.ts';
import { scrollToPlace } from './measure-place.ts';
import { countBlockWords, minutesLeft, type ReadingPlace } from './minutes-left.ts';
import { NotedText } from './noted-text.tsx';
import type { ReadingMemory, StoppedAt } from './reading-memory.ts';
import { ReadingBar } from './reading-bar.tsx';
import { ReadingContents } from './reading-contents.tsx';
import styles from './reading.module.css';
import { listSections, sectionAt } from './section-list.ts';
import { useCurrentPlace } from './use-current-place.ts';

type ReadingProps = {
  readonly topic: TopicContent;
  readonly onFinished: () => void;
  readonly memory: ReadingMemory | null;
};

/** The reading of a topic: contents, text with figures, terms, highlights and notes; goes on where somebody stopped. */
export function Reading({ topic, onFinished, memory }: ReadingProps) {
  return topic.reading === null ? null : (
    <Text topic={topic} reading={topic.reading} onFinished={onFinished} memory={memory} />
  );
}

type TextProps = ReadingProps & { readonly reading: NonNullable<TopicContent['reading']> };

function Text({ topic, reading, onFinished, memory }: TextProps) {
  // With the text, not after it: a figure that comes late would move the place somebody goes on from.
  const places = useMarkdownPlaces(topic, Figure);
  const root = useRef<HTMLDivElement>(null);
  const blocks = reading.tree.children;
  const texts = useMemo(() => blocks.map(readBlockText), [blocks]);
  const words = useMemo(() => countBlockWords(blocks), [blocks]);
  const sections = useMemo(() => listSections(blocks), [blocks]);
  const current = useCurrentPlace(root, memory?.onMove ?? ignore);
  const stopped = memory?.stopped ?? null;
  const stoppedAt = useMemo(() => placeOf(stopped, sections), [stopped, sections]);
  const go = (place: ReadingPlace) => root.current !== null && scrollToPlace(root.current, place);

  const mayJump = memory?.mayJump ?? false;
  useEffect(() => {
    if (!mayJump || stoppedAt === null || root.current === null) return undefined;
    return holdPlace(root.current, stoppedAt);
  }, [mayJump, stoppedAt]);

  const section = sectionAt(sections, current.block);
  return (
    <div className={styles.reading}>
      <ReadingContents
        sections={sections}
        current={section}
        words={reading.words}
        minutes={reading.minutes}
        notes={memory?.book === null || memory === null ? null : { topic: topic.id, count: memory.book.notes.length }}
        resume={
          memory === null || mayJump || stoppedAt === null || isAtStart(stoppedAt)
            ? null
            : {
                id: memory.stopped?.section?.id ?? '',
                title: memory.stopped?.section?.title ?? 'the beginning',
                onPress: () => go(stoppedAt),
              }
        }
        onGo={({ block }) => go({ block, permille: 0 })}
      />
      <ReadingBar
        sections={sections}
        current={section}
        minutes={minutesLeft(words, current)}
        notes={memory?.book ?? null}
        onGo={({ block }) => go({ block, permille: 0 })}
      />
      <NotedText
        root={root}
        topicId={topic.id}
        blocks={blocks}
        texts={texts}
        sections={sections}
        places={places}
        currentBlock={current.block}
        memory={memory}
      />
      <EndMark onSeen={onFinished} />
    </div>
  );
}

function placeOf(stopped: StoppedAt | null, sections: ReturnType<typeof listSections>): ReadingPlace | null {
  if (stopped === null) return null;
  if (stopped.block !== null) return { block: stopped.block, permille: stopped.permille };
  const section = sections.find(({ id }) => id === stopped.section?.id);
  return section === undefined ? null : { block: section.block, permille: 0 };
}

function isAtStart({ block, permille }: ReadingPlace): boolean {
  return block === 0 && permille < 500;
}

function ignore(): void {
  // A stranger's place is remembered nowhere.
}
