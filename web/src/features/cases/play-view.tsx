import { assertNever } from '@cmdsp/primitives';
import { useEffect, useRef } from 'react';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { Briefing } from './briefing.tsx';
import type { CasePlay } from './case-queries.ts';
import { Debrief } from './debrief.tsx';
import { Outcome } from './outcome.tsx';
import { PlayMargin } from './play-margin.tsx';
import styles from './play.module.css';
import { StepView } from './step-view.tsx';

export type PlayProps = { readonly play: CasePlay; readonly onReload: () => void };

/** The place where a play stands, beside it what one may look up; a new place gets the focus, so that it is read out. */
export function PlayView({ play, onReload }: PlayProps) {
  const place = useRef<HTMLDivElement>(null);
  const key = placeKey(play);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const heading = place.current?.querySelector('h2');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [key]);
  return (
    <div className={styles.columns} data-whole={play.place.kind === 'debrief' || play.place.kind === 'briefing'}>
      <div ref={place} className={styles.main}>
        <PlaceView key={key} play={play} onReload={onReload} />
      </div>
      {(play.place.kind === 'deciding' || play.place.kind === 'outcome') && <PlayMargin play={play} />}
    </div>
  );
}

function PlaceView({ play, onReload }: PlayProps) {
  const places = useMarkdownPlaces(play);
  const { place } = play;
  switch (place.kind) {
    case 'briefing':
      return <Briefing play={play} places={places} />;
    case 'deciding':
      return <StepView play={play} place={place} places={places} onReload={onReload} />;
    case 'outcome':
      return <Outcome play={play} place={place} />;
    case 'debrief':
      return <Debrief play={play} debrief={place.debrief} places={places} />;
    default:
      return assertNever(place);
  }
}

function placeKey({ place }: CasePlay): string {
  return 'step' in place ? `${place.kind} ${place.step.id}` : place.kind;
}
