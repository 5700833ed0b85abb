import { type CohortEvent, eventsOf } from '@cmdsp/cohorts';
import { Section } from '../../ui/page.tsx';
import { dayWords, liveWords, ownTimeWords, ownTimeZone } from './cohort-words.ts';
import type { LiveDate, OwnCohort } from './cohorts-query.ts';
import styles from './cohorts.module.css';

const shown = 3;

/** The next three things that happen in a cohort, from today on. */
export function WhatIsNext({ cohort }: { readonly cohort: OwnCohort }) {
  const events = eventsOf(cohort)
    .filter(({ day }) => day >= cohort.today)
    .slice(0, shown);
  return (
    <Section title="What is next">
      {events.length === 0 && <p>Nothing more: this cohort is finished. Everything stays open to you.</p>}
      <ol className={styles.next}>
        {events.map((event) => (
          <li key={`${event.kind} ${event.day} ${event.module} ${event.kind === 'live' ? event.startsAt : ''}`}>
            <EventWords event={event} cohort={cohort} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function EventWords({ event, cohort }: { readonly event: CohortEvent; readonly cohort: OwnCohort }) {
  if (event.kind === 'live') {
    // The events were made of these live dates and hold everything that they hold.
    const own = ownTimeWords(event as CohortEvent & LiveDate, ownTimeZone());
    return (
      <>
        <strong>{event.title}</strong>
        <span>{liveWords(event, cohort.timeZone)}</span>
        {own !== null && <span className={styles.quiet}>{own}</span>}
      </>
    );
  }
  const title = cohort.modules.find(({ module }) => module === event.module)?.title;
  return (
    <>
      <strong>
        Module {event.module} {event.kind === 'module-opens' ? 'opens' : 'closes'}: {title}
      </strong>
      <span>
        {event.day === cohort.today ? 'Today, ' : ''}
        {dayWords(event.day)} ({cohort.timeZone})
      </span>
    </>
  );
}
