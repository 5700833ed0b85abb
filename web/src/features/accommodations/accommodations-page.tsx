import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { ownAccommodationsQuery, type UnkeptPaper } from './accommodation-queries.ts';
import { dayWords } from '../../ui/day-words.ts';
import styles from './accommodations.module.css';
import { ArrangementList } from './arrangement-list.tsx';
import { AskForm } from './ask-form.tsx';
import { OwnRequestCard } from './own-request.tsx';

/** Where candidates ask for what helps them, see what counts, and appeal. */
export function AccommodationsPage() {
  const { data, error, refetch } = useQuery(ownAccommodationsQuery);
  const [unkept, setUnkept] = useState<UnkeptPaper | null>(null);
  const isWaiting = data?.requests.some(({ state }) => state === 'waiting' || state === 'appealed') === true;
  return (
    <Page
      title="Accommodations"
      purpose="More time, breaks or another look of the exam room: say what helps you to sit the exam on equal terms."
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="your accommodations" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="What counts now">
            {data.profile === null ? (
              <Empty title="Nothing is arranged">You sit the exam with its usual time and look.</Empty>
            ) : (
              <article className={styles.card} aria-label="What counts now">
                <ArrangementList arrangement={data.profile} />
                <p className={styles.quiet}>
                  It counts in every exam and rehearsal without anything to do
                  {data.profile.validUntil === null ? '.' : `, until ${dayWords(data.profile.validUntil)}.`} How the
                  text looks can be changed in the room at any time.
                </p>
              </article>
            )}
          </Section>
          {data.requests.length > 0 && (
            <Section title="Your requests">
              {data.requests.map((own) => (
                <OwnRequestCard
                  key={own.id}
                  own={own}
                  unkept={unkept?.requestId === own.id ? unkept : null}
                  onKept={() => setUnkept(null)}
                />
              ))}
            </Section>
          )}
          {!isWaiting && (
            <Section title={data.requests.length === 0 ? 'Ask' : 'Ask for something else'}>
              <p className={styles.words}>
                An officer who has nothing to do with you decides within {data.decideDays} days. Nobody else reads your
                reasons or papers; you see here when they were read. Invigilators see what to arrange, never why.
              </p>
              <AskForm keepDays={data.keepDays} onUnkept={setUnkept} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
