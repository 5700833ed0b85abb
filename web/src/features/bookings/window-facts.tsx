import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { OwnBooking } from './bookings-query.ts';
import styles from '../../ui/facts-card.module.css';

/** When and where a window is, in its own zone and the reader's. */
export function WindowFacts({
  window,
  latestEnd,
}: {
  readonly window: OwnBooking['window'];
  /** When somebody who starts last is done; left out where it does not matter any more. */
  readonly latestEnd?: string;
}) {
  const { opensAt, closesAt, timeZone, venue, place, needsExamBrowser } = window;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Start from</dt>
        <dd>
          <ZonedTime at={opensAt} timeZone={timeZone} />
        </dd>
      </div>
      <div>
        <dt>Start at the latest</dt>
        <dd>
          <ZonedTime at={closesAt} timeZone={timeZone} />
        </dd>
      </div>
      {latestEnd !== undefined && (
        <div>
          <dt>Your time then ends</dt>
          <dd>
            <ZonedTime at={latestEnd} timeZone={timeZone} />
          </dd>
        </div>
      )}
      <div>
        <dt>Where</dt>
        <dd>{venue === 'place' ? place : 'Remotely, with an invigilator in a meeting'}</dd>
      </div>
      {needsExamBrowser && (
        <div>
          <dt>With</dt>
          <dd>Safe Exam Browser, with the settings file of the programme</dd>
        </div>
      )}
    </dl>
  );
}
