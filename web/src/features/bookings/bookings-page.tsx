import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { bookingsQuery, type BookingsAnswer } from './bookings-query.ts';
import styles from '../../ui/facts-card.module.css';
import { CurrentPlace } from './current-place.tsx';
import { PastPlace } from './past-place.tsx';
import { WindowCard } from './window-card.tsx';

/** Where a candidate books, moves and gives back a place in an examination window. */
export function BookingsPage() {
  const { data, error, refetch } = useQuery(bookingsQuery);
  return (
    <Page
      title="Exam places"
      purpose="Book a time for the certification exam. A window limits when you start; your time runs in full from there."
      width="reading"
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="your places" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && <Places data={data} />}
    </Page>
  );
}

function Places({ data }: { readonly data: BookingsAnswer }) {
  const { current, past, windows, obstacles, rules } = data;
  const others = windows.filter(({ id }) => id !== current?.window.id);
  return (
    <>
      {data.admission === 'on-demand' && obstacles.length === 0 && (
        <Notice title="You need no place">
          <p>You may sit the exam at any time. Book a place if you want an invigilator with you.</p>
        </Notice>
      )}
      {current !== null && (
        <Section title="Your place">
          <CurrentPlace booking={current} now={data.now} />
        </Section>
      )}
      <Section title={current === null ? 'Windows' : 'Other windows'}>
        <p className={styles.quiet}>{ruleWords(rules)}</p>
        {obstacles.length > 0 && current === null && (
          <Notice title="No place can be booked now">
            {obstacles.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Notice>
        )}
        {others.length === 0 && (
          <Empty title="No window is planned at the moment">
            The certification office plans new ones; you find them here.
          </Empty>
        )}
        <div className={styles.list}>
          {others.map((window) => (
            <WindowCard
              key={window.id}
              window={window}
              current={current}
              isSaidAbove={current === null && window.refusal !== null && obstacles.includes(window.refusal)}
            />
          ))}
        </div>
      </Section>
      {past.length > 0 && (
        <Section title="Earlier places">
          <div className={styles.list}>
            {past.map((booking) => (
              <PastPlace key={booking.id} booking={booking} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function ruleWords({ closesHours, freeHours, doesAbsenceCount, excuseDays }: BookingsAnswer['rules']): string {
  const absence = doesAbsenceCount
    ? `After that, and if you do not come, it counts as an attempt, unless an officer excuses it (within ${excuseDays} days).`
    : 'Not coming costs no attempt.';
  return `Booking ends ${closesHours} hours before a window opens. You can give a place back or move it without cost until ${freeHours} hours before. ${absence}`;
}
