import { Button } from '../../ui/button.tsx';
import type { TopicContent } from '../practice-types.ts';
import { LecturePage } from './lecture-page.tsx';
import styles from './lecture.module.css';
import { SlideShow } from './slide-show.tsx';
import { useMarkdownPlaces } from './use-markdown-places.tsx';

/** Where somebody is in a lecture, and how they look at it. */
export type LecturePlace = { readonly view: 'slides' | 'page'; readonly slide: number };

export type LectureProps = {
  readonly topic: TopicContent;
  /** What this learner chose in polls, by slide. */
  readonly polls: ReadonlyMap<number, number>;
  readonly onPoll: (slide: number, option: number) => void;
  readonly onFinished: () => void;
  readonly place: LecturePlace;
  readonly onMove: (place: LecturePlace) => void;
};

/** A lecture, one slide at a time or as one page with everything the speaker says. */
export function Lecture({ topic, polls, onPoll, onFinished, place, onMove }: LectureProps) {
  const { view, slide } = place;
  const setView = (next: LecturePlace['view']) => onMove({ view: next, slide });
  const places = useMarkdownPlaces(topic);
  if (topic.lecture === null) return null;
  const shared = { slides: topic.lecture.slides, places, polls, onPoll, onFinished };
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
      </div>
      {view === 'slides' ? (
        <SlideShow {...shared} place={slide} onMove={(next) => onMove({ view, slide: next })} />
      ) : (
        <LecturePage {...shared} />
      )}
    </div>
  );
}
