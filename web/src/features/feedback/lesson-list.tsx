import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CloseLessonDialog } from './close-lesson-dialog.tsx';
import styles from './feedback.module.css';
import type { Lesson, LessonLog } from './feedback-queries.ts';
import { LessonDialog } from './lesson-dialog.tsx';

/** The log: what was learned, who does something about it by when, what came of it. */
export function LessonList({ log }: { readonly log: LessonLog }) {
  const [isWriting, setWriting] = useState(false);
  const [closing, setClosing] = useState<Lesson | null>(null);
  return (
    <div className={styles.group}>
      {log.mayWrite && (
        <div>
          <Button onPress={() => setWriting(true)}>Write a lesson down</Button>
        </div>
      )}
      {log.lessons.length === 0 && (
        <Empty title="No lesson yet">
          Write down what the answers teach, who does something about it, and by when.
        </Empty>
      )}
      {log.lessons.map((lesson) => (
        <article key={lesson.id} className={styles.card} aria-labelledby={`lesson-${lesson.id}`}>
          <div className={styles.head}>
            <h3 id={`lesson-${lesson.id}`}>{lesson.title}</h3>
            <StateTag lesson={lesson} />
          </div>
          <p>{lesson.said}</p>
          <p className={styles.quiet}>
            Owner: <bdi>{lesson.owner.name}</bdi>; due on{' '}
            {new Date(`${lesson.dueOn}T12:00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' })}
          </p>
          {lesson.outcome !== null && (
            <p>
              <strong>What came of it:</strong> {lesson.outcome}
            </p>
          )}
          {lesson.state === 'open' && log.mayWrite && (
            <div>
              <Button onPress={() => setClosing(lesson)} aria-label={`Close the lesson ${lesson.title}`}>
                Close it
              </Button>
            </div>
          )}
        </article>
      ))}
      {isWriting && <LessonDialog staff={log.staff} onClose={() => setWriting(false)} />}
      {closing !== null && <CloseLessonDialog lesson={closing} onClose={() => setClosing(null)} />}
    </div>
  );
}

function StateTag({ lesson: { state, isLate, publishedAt } }: { readonly lesson: Lesson }) {
  if (state === 'dropped') return <Tag>Dropped</Tag>;
  if (state === 'done') {
    return (
      <Tag tone="good" icon="check">
        {publishedAt === null ? 'Done' : 'Published'}
      </Tag>
    );
  }
  if (!isLate) {
    return (
      <Tag tone="accent" icon="clock">
        Open
      </Tag>
    );
  }
  return (
    <Tag tone="danger" icon="warning">
      Late
    </Tag>
  );
}
