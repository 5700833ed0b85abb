import { inlineText } from '@cmdsp/markdown/tree';
import { useRef } from 'react';
import { Markdown } from '../../player/markdown.tsx';
import { useSlideKeys } from '../../player/topic/lecture/use-slide-keys.ts';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LivePoll } from './live-poll.tsx';
import type { LiveOwn, LiveRoom, LiveSession, LiveSlides } from './live-queries.ts';
import styles from './live.module.css';

type StageProps = {
  readonly session: LiveSession;
  readonly content: LiveSlides;
  readonly room: LiveRoom;
  /** The slide that is shown, counted from 0. */
  readonly shown: number;
  readonly own: LiveOwn | undefined;
  /** How far one can go. */
  readonly last: number;
  readonly onMove: (slide: number) => void;
  readonly failure: Error | null;
};

/** The slide. The facilitator’s keys and buttons move everybody; a participant’s look back, and return. */
export function Stage({ session, content, room, shown, own, last, onMove, failure }: StageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const places = useMarkdownPlaces(content);
  const isFacilitator = session.standing === 'facilitator';
  useSlideKeys(frame, (command) => {
    if (command === 'next') onMove(Math.min(last, shown + 1));
    if (command === 'previous') onMove(Math.max(0, shown - 1));
    if (command === 'first') onMove(0);
    if (command === 'last') onMove(last);
  });
  const slide = content.slides[shown];
  const poll = room.polls.find((one) => one.slide === shown);
  const isAway = !isFacilitator && shown !== room.slide;
  if (slide === undefined) return null;
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="group"
      aria-roledescription="live lecture"
      aria-label="Slides"
      tabIndex={0}
    >
      <div className={styles.stage}>
        <Markdown tree={[{ kind: 'heading', level: 2, id: '', children: slide.title }]} />
        {slide.body.length > 0 && <Markdown tree={slide.body} {...places} />}
        {slide.poll !== null && (
          <LivePoll key={shown} session={session} slide={shown} poll={slide.poll} state={poll ?? null} own={own} />
        )}
      </div>
      <progress className={styles.track} value={room.slide + 1} max={content.slides.length} aria-hidden="true" />
      <div className={styles.bar}>
        <Button isDisabled={shown === 0} onPress={() => onMove(shown - 1)}>
          <Icon name="previous" size={16} /> {isFacilitator ? 'Previous' : 'Look back'}
        </Button>
        <span className={styles.place} aria-live="polite">
          Slide {shown + 1} of {content.slides.length}
          <span className="visually-hidden">: {inlineText(slide.title)}</span>
        </span>
        {(isFacilitator || isAway) && (
          <Button
            look={isFacilitator ? 'primary' : 'secondary'}
            isDisabled={shown >= last}
            onPress={() => onMove(shown + 1)}
          >
            Next <Icon name="next" size={16} />
          </Button>
        )}
        <span className={styles.spring} />
        {isAway ? (
          <Button look="primary" onPress={() => onMove(room.slide)}>
            Return to the facilitator, slide {room.slide + 1}
          </Button>
        ) : (
          <span className={styles.quiet}>
            {isFacilitator ? 'Everybody sees this slide' : 'You follow the facilitator'}
          </span>
        )}
      </div>
      {failure !== null && <Notice tone="danger" role="alert" title={failure.message} />}
      {isFacilitator && slide.notes.length > 0 && (
        <details className={styles.notes}>
          <summary>Speaker notes</summary>
          <Markdown tree={slide.notes} look="reading" {...places} />
        </details>
      )}
    </div>
  );
}
