import { inlineText } from '@cmdsp/markdown/tree';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Markdown } from '../../markdown.tsx';
import type { TopicContent } from '../../practice-types.ts';
import { useMarkdownPlaces } from '../use-markdown-places.tsx';
import { PresenterClock } from './presenter-clock.tsx';
import styles from './presenter.module.css';
import type { SlideContent } from './slide.tsx';
import { usePresenterWindow } from './use-presenter-window.ts';
import { useSlideKeys } from './use-slide-keys.ts';

type PresenterProps = {
  readonly topic: TopicContent;
  readonly slides: readonly SlideContent[];
  readonly start: number;
};

/** The speaker's own window: this slide, the next one, the notes, a stopwatch and the time of day. */
export function Presenter({ topic, slides, start }: PresenterProps) {
  const places = useMarkdownPlaces(topic);
  const last = slides.length - 1;
  const { slide, isLectureThere, move } = usePresenterWindow(topic.id, Math.min(start, last));
  const frame = useRef<HTMLDivElement>(null);
  useSlideKeys(frame, (command) => {
    if (command === 'next') move(Math.min(last, slide + 1));
    if (command === 'previous') move(Math.max(0, slide - 1));
    if (command === 'first') move(0);
    if (command === 'last') move(last);
  });
  // The keys work at once: a speaker has no hand free to press into the window first.
  useEffect(() => frame.current?.focus(), []);
  const current = slides[slide];
  const next = slides[slide + 1];
  if (current === undefined) return null;
  return (
    <div ref={frame} className={styles.presenter} tabIndex={-1}>
      <header className={styles.head}>
        <h1>
          {topic.id} {topic.title}
        </h1>
        <p className={styles.state} role="status">
          <Icon name={isLectureThere ? 'check' : 'info'} size={16} />
          {isLectureThere
            ? 'In step with the lecture window'
            : 'The lecture window is not open. The slides move in this window alone.'}
        </p>
      </header>
      <section className={styles.current} aria-label={`This slide, ${slide + 1} of ${slides.length}`}>
        <SlideMatter slide={current} places={places} />
      </section>
      <section className={styles.next} aria-label="Next slide">
        <p className={styles.label}>Next</p>
        {next === undefined ? (
          <p>This is the last slide.</p>
        ) : (
          <>
            <p className={styles.nextTitle}>{inlineText(next.title)}</p>
            <div className={styles.nextBody}>
              <Markdown tree={next.body} {...places} />
            </div>
          </>
        )}
      </section>
      <section className={styles.notes} aria-label="Speaker notes" tabIndex={0}>
        <p className={styles.label}>Notes</p>
        <Markdown tree={current.notes} look="reading" {...places} />
      </section>
      <footer className={styles.bar}>
        <Button isDisabled={slide === 0} onPress={() => move(slide - 1)}>
          <Icon name="previous" size={16} /> Previous
        </Button>
        <span className="figures" aria-live="polite">
          Slide {slide + 1} of {slides.length}
        </span>
        <Button look="primary" isDisabled={slide === last} onPress={() => move(slide + 1)}>
          Next <Icon name="next" size={16} />
        </Button>
        <PresenterClock />
      </footer>
    </div>
  );
}

function SlideMatter({
  slide,
  places,
}: {
  readonly slide: SlideContent;
  readonly places: ReturnType<typeof useMarkdownPlaces>;
}) {
  const title = { kind: 'heading', level: 2, id: '', children: slide.title } as const;
  return <Markdown tree={[title, ...slide.body, ...(slide.poll === null ? [] : [slide.poll])]} {...places} />;
}
