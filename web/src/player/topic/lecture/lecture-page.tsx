import { EndMark } from '../end-mark.tsx';
import styles from './lecture.module.css';
import type { LectureViewProps } from './slide-show.tsx';
import { Notes, Slide } from './slide.tsx';

/** The whole lecture on one page: every slide followed by what the speaker says. */
export function LecturePage({ slides, places, polls, pollCounts, onPoll, onFinished }: LectureViewProps) {
  return (
    <div className={styles.page}>
      {slides.map((slide, place) => (
        <section key={place} className={styles.pageSlide} aria-label={`Slide ${place + 1} of ${slides.length}`}>
          <div className={styles.stage}>
            <Slide
              slide={slide}
              places={places}
              chosen={polls.get(place) ?? null}
              onChoose={(option) => onPoll(place, option)}
              counts={pollCounts.get(place) ?? null}
            />
          </div>
          <Notes slide={slide} places={places} />
        </section>
      ))}
      <EndMark onSeen={onFinished} />
    </div>
  );
}
