import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { BookedPlace } from './booked-place.tsx';
import { ExamCard } from './exam-card.tsx';
import { examQuery } from './exam-query.ts';
import { PastSittings } from './past-sittings.tsx';
import styles from './exam.module.css';

/** The way to the exam: rehearse first, then sit it; what is in the way is said with what to do about it. */
export function ExamPage() {
  const { data, error, refetch } = useQuery(examQuery);
  return (
    <Page title="Exam" purpose="Rehearse on the same screen first. Then sit the certification exam when you are ready.">
      {data === undefined &&
        (error === null ? (
          <Loading what="your exams" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          {data.isPracticeBank && (
            <Notice title="These questions are a practice bank">
              The questions that come with this software are public. A real certification uses a private bank, and every
              result says which one it was.
            </Notice>
          )}
          <p>
            More time, breaks or another look of the room: <Link to="/accommodations">ask for accommodations</Link>,
            best before you book.
          </p>
          <div className={styles.cards}>
            <ExamCard exam={data.rehearsal} rules={data.rules} isRecommended={data.rehearsal.past.length === 0} />
            <ExamCard
              exam={data.certification}
              rules={data.rules}
              isRecommended={data.rehearsal.past.length > 0}
              retakes={data.retakes}
              nonDisclosure={data.nonDisclosure}
            >
              <BookedPlace admission={data.admission} booking={data.booking} />
            </ExamCard>
          </div>
          <Section title="Past sittings">
            <PastSittings rehearsals={data.rehearsal.past} certifications={data.certification.past} />
          </Section>
        </>
      )}
    </Page>
  );
}
