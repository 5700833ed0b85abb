import { inlineText } from '@cmdsp/markdown/tree';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { TopicContent } from '../../practice-types.ts';
import { loadFigures } from '../figure-on-demand.tsx';
import { useMarkdownPlaces } from '../use-markdown-places.tsx';
import { Handout } from './handout.tsx';
import { LecturePage } from './lecture-page.tsx';
import styles from './lecture.module.css';
import { PresenterButton } from './presenter-button.tsx';
import { SlideShow } from './slide-show.tsx';
import { usePrinting } from './use-printing.ts';

const restMilliseconds = 5000;

/** Where somebody is in a lecture, and how they look at it. */
export type LecturePlace = { readonly view: 'slides' | 'page'; readonly slide: number };

/** What a signed-in learner's lecture remembers; strangers watch without. */
export type LectureMemory = {
  /** The slide somebody stopped at earlier; null when there is none. */
  readonly stopped: number | null;
  /** True when the page was opened to go on: it then goes there at once instead of offering it. */
  readonly mayJump: boolean;
  readonly onMove: (slide: number) => void;
};

export type LectureProps = {
  readonly topic: TopicContent;
  /** What this learner chose in polls, by slide. */
  readonly polls: ReadonlyMap<number, number>;
  /** How everybody chose, by slide; only where enough have. */
  readonly pollCounts: ReadonlyMap<number, readonly number[]>;
  readonly onPoll: (slide: number, option: number) => void;
  readonly onFinished: () => void;
  readonly place: LecturePlace;
  readonly onMove: (place: LecturePlace) => void;
  readonly memory: LectureMemory | null;
};

/** A lecture, one slide at a time or as one page with everything the speaker says; on paper, a hand-out. */
export function Lecture(props: LectureProps) {
  const { topic, polls, pollCounts, onPoll, onFinished, place, onMove, memory } = props;
  const { view, slide } = place;
  const places = useMarkdownPlaces(topic);
  const isPrinting = usePrinting();
  const [isPresenterThere, setPresenterThere] = useState(false);
  const setView = (next: LecturePlace['view']) => onMove({ view: next, slide });
  const moveTo = (next: number) => {
    onMove({ view: 'slides', slide: next });
    memory?.onMove(next);
  };
  useEffect(() => {
    // Before anybody thinks of printing: the browser's own command does not wait for what is missing.
    const timer = setTimeout(() => void loadFigures(), restMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  const stopped = memory?.stopped ?? null;
  const hasJumped = useRef(false);
  const jump = memory?.mayJump === true && stopped !== null && slide === 0;
  useEffect(() => {
    if (!jump || hasJumped.current) return;
    hasJumped.current = true;
    onMove({ view: 'slides', slide: stopped });
  }, [jump, stopped, onMove]);

  if (topic.lecture === null) return null;
  const { slides } = topic.lecture;
  const shared = { slides, places, polls, pollCounts, onPoll, onFinished };
  const offered = stopped !== null && stopped > 0 && stopped !== slide && !jump ? slides[stopped] : undefined;
  return (
    <div className={styles.lecture}>
      <div className={styles.views}>
        <Button
          look={view === 'slides' ? 'secondary' : 'quiet'}
          aria-pressed={view === 'slides'}
          onPress={() => setView('slides')}
        >
          Slides
        </Button>
        <Button
          look={view === 'page' ? 'secondary' : 'quiet'}
          aria-pressed={view === 'page'}
          onPress={() => setView('page')}
        >
          One page
        </Button>
        <span className={styles.spring} />
        {memory !== null && view === 'slides' && (
          <div className={styles.secondScreen}>
            <PresenterButton topicId={topic.id} slide={slide} isPresenterThere={isPresenterThere} />
          </div>
        )}
        <Button look="quiet" onPress={() => void loadFigures().then(() => window.print())}>
          Print the hand-out
        </Button>
      </div>
      {offered !== undefined && (
        <p className={styles.resume}>
          <button type="button" onClick={() => moveTo(stopped ?? 0)}>
            Continue where you stopped: slide {(stopped ?? 0) + 1}, {inlineText(offered.title)}
          </button>
        </p>
      )}
      <div className={styles.screen}>
        {view === 'slides' ? (
          <SlideShow {...shared} topicId={topic.id} place={slide} onMove={moveTo} onPresenter={setPresenterThere} />
        ) : (
          <LecturePage {...shared} />
        )}
      </div>
      {isPrinting && <Handout slides={slides} places={places} />}
    </div>
  );
}
