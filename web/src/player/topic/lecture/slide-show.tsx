import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { MarkdownPlaces } from '../../markdown.tsx';
import type { TopicContent } from '../../practice-types.ts';
import styles from './lecture.module.css';
import { Notes, Slide } from './slide.tsx';
import { useLectureWindow } from './use-lecture-window.ts';
import { type SlideCommand, useSlideKeys } from './use-slide-keys.ts';

export type LectureViewProps = {
  readonly slides: NonNullable<TopicContent['lecture']>['slides'];
  readonly places: MarkdownPlaces;
  readonly polls: ReadonlyMap<number, number>;
  readonly pollCounts: ReadonlyMap<number, readonly number[]>;
  readonly onPoll: (slide: number, option: number) => void;
  readonly onFinished: () => void;
};

type SlideShowProps = LectureViewProps & {
  readonly topicId: string;
  readonly onPresenter: (isThere: boolean) => void;
  readonly place: number;
  readonly onMove: (place: number) => void;
};

/** One slide at a time, with notes on request and full screen; everything by keyboard while the lecture has the focus. */
export function SlideShow(props: SlideShowProps) {
  const { topicId, onPresenter, slides, places, polls, pollCounts, onPoll, onFinished, place, onMove } = props;
  const [areNotesShown, setNotesShown] = useState(true);
  const [isFull, setFull] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const last = slides.length - 1;
  const { isPresenterThere } = useLectureWindow({ topic: topicId, slide: place, onMove });

  const act = (command: SlideCommand) => {
    if (command === 'next') onMove(Math.min(last, place + 1));
    if (command === 'previous') onMove(Math.max(0, place - 1));
    if (command === 'first') onMove(0);
    if (command === 'last') onMove(last);
    if (command === 'full-screen') void toggleFullScreen(frame.current);
  };
  useSlideKeys(frame, act);
  useEffect(() => onPresenter(isPresenterThere), [isPresenterThere, onPresenter]);

  useEffect(() => {
    if (place === last) onFinished();
  }, [place, last, onFinished]);
  useEffect(() => {
    const update = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, []);

  const slide = slides[place];
  if (slide === undefined) return null;
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="group"
      aria-roledescription="lecture"
      aria-label="Lecture"
      tabIndex={0}
    >
      <div className={styles.stage}>
        <Slide
          slide={slide}
          places={places}
          chosen={polls.get(place) ?? null}
          onChoose={(option) => onPoll(place, option)}
          counts={pollCounts.get(place) ?? null}
        />
      </div>
      <progress className={styles.track} value={place + 1} max={slides.length} aria-hidden="true" />
      <div className={styles.bar}>
        <Button isDisabled={place === 0} onPress={() => act('previous')}>
          <Icon name="previous" size={16} /> Previous
        </Button>
        <span className={styles.place} aria-live="polite">
          Slide {place + 1} of {slides.length}
        </span>
        <Button look="primary" isDisabled={place === last} onPress={() => act('next')}>
          Next <Icon name="next" size={16} />
        </Button>
        <span className={styles.spring} />
        <Button look="quiet" aria-expanded={areNotesShown} onPress={() => setNotesShown(!areNotesShown)}>
          {areNotesShown ? 'Hide notes' : 'Show notes'}
        </Button>
        <Button look="quiet" onPress={() => act('full-screen')}>
          {isFull ? 'Leave full screen' : 'Full screen'}
        </Button>
      </div>
      {areNotesShown && <Notes slide={slide} places={places} />}
      <p className={styles.keys}>
        Keys while the lecture has the focus: <kbd>→</kbd> or <kbd>N</kbd> next, <kbd>←</kbd> or <kbd>P</kbd> previous,{' '}
        <kbd>Home</kbd> first, <kbd>End</kbd> last, <kbd>F</kbd> full screen.
      </p>
    </div>
  );
}

async function toggleFullScreen(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement !== null) return document.exitFullscreen();
  // Some devices have no full screen; the button then does nothing, and the slide stays readable.
  await element?.requestFullscreen?.().catch(() => undefined);
}
