import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Lecture, type LectureMemory, type LecturePlace, type LectureProps } from './lecture/lecture.tsx';
import type { ReadingMemory } from './reading/reading-memory.ts';
import { TopicMargin } from './topic-margin.tsx';
import styles from './topic-view.module.css';

// Each part loads when it is first looked at.
const Reading = lazy(async () => ({ default: (await import('./reading/reading.tsx')).Reading }));
const Discussion = lazy(async () => ({ default: (await import('./discussion.tsx')).Discussion }));

export const topicParts = ['lecture', 'reading', 'quiz', 'case', 'discussion'] as const;
export type TopicPart = (typeof topicParts)[number];

export type TopicViewProps = Pick<LectureProps, 'topic' | 'polls' | 'pollCounts' | 'onPoll'> & {
  /** One of the six groups, or `other`. */
  readonly audienceGroup: string;
  readonly selected: TopicPart;
  /** The slide that the lecture opens at, from 0. */
  readonly firstSlide?: number;
  readonly onSelect: (part: TopicPart) => void;
  readonly onLectureFinished: () => void;
  readonly onReadingFinished: () => void;
  /** What is remembered of somebody who is signed in; null for strangers, undefined while it is not known yet. */
  readonly memory: { readonly lecture: LectureMemory; readonly reading: ReadingMemory | null } | null | undefined;
  /** The practice questions. */
  readonly quiz: ReactNode;
  /** The cases of the topic; without them there is no such tab. */
  readonly cases?: ReactNode;
  /** What people write to each other about the topic. */
  readonly talk?: ReactNode;
};

/** A topic: lecture, reading, quiz and discussion, with what surrounds them in the margin. */
export function TopicView({ topic, audienceGroup, selected, onSelect, quiz, cases, talk, ...rest }: TopicViewProps) {
  const { polls, pollCounts, onPoll, onLectureFinished, onReadingFinished, memory, firstSlide = 0 } = rest;
  const lastSlide = Math.max(0, (topic.lecture?.slides.length ?? 1) - 1);
  // Kept here, so that a look at another tab does not lead back to the first slide.
  const [place, setPlace] = useState<LecturePlace>({ view: 'slides', slide: Math.min(firstSlide, lastSlide) });
  const contents: Record<TopicPart, ReactNode> = {
    lecture:
      topic.lecture === null ? (
        <Planned what="The lecture" />
      ) : (
        <Lecture
          topic={topic}
          polls={polls}
          pollCounts={pollCounts}
          onPoll={onPoll}
          onFinished={onLectureFinished}
          place={place}
          onMove={setPlace}
          memory={memory?.lecture ?? null}
        />
      ),
    reading:
      topic.reading === null ? (
        <Planned what="The reading" />
      ) : (
        <Suspense fallback={<Loading what="the reading" lines={8} />}>
          <Reading topic={topic} onFinished={onReadingFinished} memory={memory?.reading ?? null} />
        </Suspense>
      ),
    quiz,
    case: cases,
    discussion:
      topic.discussion === null ? (
        <Planned what="The discussion" />
      ) : (
        <Suspense fallback={<Loading what="the discussion" />}>
          <Discussion topic={topic} talk={talk} />
        </Suspense>
      ),
  };
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {!topic.isComplete && (
          <Notice title="This topic is not complete yet">
            <span>
              What exists: the outcomes, what it means for each group, and {topic.questionCount} practice questions,
              which also feed the module quiz. Lecture, reading and discussion are planned.
            </span>
          </Notice>
        )}
        <Tabs
          label={`Parts of topic ${topic.id}`}
          selected={selected}
          onSelect={(id) => onSelect(topicParts.find((part) => part === id) ?? 'lecture')}
          tabs={topicParts
            .filter((id) => contents[id] !== undefined)
            .map((id) => ({ id, label: labels[id], content: contents[id] }))}
        />
      </div>
      <TopicMargin topic={topic} audienceGroup={audienceGroup} />
    </div>
  );
}

const labels: Record<TopicPart, string> = {
  lecture: 'Lecture',
  reading: 'Reading',
  quiz: 'Quiz',
  case: 'Case',
  discussion: 'Discussion',
};

function Planned({ what }: { readonly what: string }) {
  return (
    <Empty title={`${what} is planned`}>
      It is not written yet. The practice questions of this topic are ready, under Quiz.
    </Empty>
  );
}
