import { inlineText } from '@cmdsp/markdown/tree';
import { Markdown, type MarkdownPlaces } from '../../markdown.tsx';
import styles from './handout.module.css';
import type { SlideContent } from './slide.tsx';

type HandoutProps = { readonly slides: readonly SlideContent[]; readonly places: MarkdownPlaces };

/** The lecture on paper: each slide with what the speaker says, two a page where the slides are short enough. */
export function Handout({ slides, places }: HandoutProps) {
  return (
    <div className={styles.handout}>
      {slides.map((slide, index) => (
        <section key={index} className={styles.entry} aria-label={`Slide ${index + 1}: ${inlineText(slide.title)}`}>
          <div className={styles.slide}>
            <p className={styles.number}>
              {index + 1} of {slides.length}
            </p>
            <Markdown
              tree={[{ kind: 'heading', level: 2, id: '', children: slide.title }, ...slide.body]}
              {...places}
            />
            {slide.poll !== null && <Markdown tree={[slide.poll]} />}
          </div>
          <div className={styles.notes}>
            <Markdown tree={slide.notes} look="reading" {...places} />
          </div>
        </section>
      ))}
    </div>
  );
}
