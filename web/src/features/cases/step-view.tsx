import { Markdown, type MarkdownPlaces } from '../../player/markdown.tsx';
import type { CasePlay, Place } from './case-queries.ts';
import { DecisionForm } from './decision-form.tsx';
import { Dialogue } from './dialogue.tsx';
import { PlaceHeading } from './place-heading.tsx';
import styles from './play.module.css';

type StepViewProps = {
  readonly play: CasePlay;
  readonly place: Place<'deciding'>;
  readonly places: MarkdownPlaces;
  readonly onReload: () => void;
};

/** A step: what is going on, what people say, what only one's own role notices, and what to decide. */
export function StepView({ play, place, places, onReload }: StepViewProps) {
  const { step } = place;
  return (
    <>
      <PlaceHeading above={aheadWords(place)}>{step.title}</PlaceHeading>
      <Markdown tree={step.situation} look="reading" {...places} />
      <section aria-label="What people say">
        <Dialogue said={step.said} counterparts={play.counterparts} />
      </section>
      <section className={styles.aside}>
        <h3>Only you notice, as {play.role.label}</h3>
        <p>{step.aside}</p>
      </section>
      <DecisionForm play={play} place={place} onReload={onReload} />
    </>
  );
}

/** How far one is, without promising more than is known. */
function aheadWords({ step, ahead: { fewest, most } }: Place<'deciding'>): string {
  if (most === 0) return `Step ${step.number}, the last one`;
  const more = fewest === most ? `${most} more` : `${fewest} to ${most} more`;
  return `Step ${step.number}, ${more} to come`;
}
