import { Markdown, type MarkdownPlaces } from '../../markdown.tsx';
import type { TopicContent } from '../../practice-types.ts';
import styles from './lecture.module.css';
import { Poll } from './poll.tsx';

/** A slide of a lecture as the server presents it. */
export type SlideContent = NonNullable<TopicContent['lecture']>['slides'][number];

export type SlideProps = {
  readonly slide: SlideContent;
  readonly places: MarkdownPlaces;
  readonly chosen: number | null;
  readonly onChoose: (option: number) => void;
  /** How everybody chose in the slide's poll; null until enough have answered. */
  readonly counts: readonly number[] | null;
};

/** Title, matter and poll of one slide. */
export function Slide({ slide, places, chosen, onChoose, counts }: SlideProps) {
  return (
    <>
      <Markdown tree={[{ kind: 'heading', level: 2, id: '', children: slide.title }]} />
      {slide.body.length > 0 && <Markdown tree={slide.body} {...places} />}
      {slide.poll !== null && <Poll poll={slide.poll} chosen={chosen} onChoose={onChoose} counts={counts} />}
    </>
  );
}

/** What the speaker says to a slide. */
export function Notes({ slide, places }: Pick<SlideProps, 'slide' | 'places'>) {
  return (
    <div className={styles.notes}>
      <p className={styles.notesTitle}>Speaker notes</p>
      <Markdown tree={slide.notes} look="reading" {...places} />
    </div>
  );
}
