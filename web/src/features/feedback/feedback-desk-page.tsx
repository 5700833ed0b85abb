import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page, Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import styles from './feedback.module.css';
import { feedbackCohortsQuery, lessonsQuery, resultsQuery } from './feedback-queries.ts';
import { LessonList } from './lesson-list.tsx';
import { ResultCard } from './result-card.tsx';

/** What cohorts answered, and what staff learn from it. */
export function FeedbackDeskPage() {
  const cohorts = useQuery(feedbackCohortsQuery);
  const lessons = useQuery(lessonsQuery);
  return (
    <Page
      title="Feedback and lessons"
      purpose="What learners answered, without names, and what somebody does about it by when."
    >
      {lessons.error !== null && <StaffRefusal error={lessons.error} onRetry={() => void lessons.refetch()} />}
      {lessons.data === undefined && lessons.error === null && <Loading what="feedback and lessons" lines={6} />}
      {cohorts.data !== undefined && (
        <Section title="What learners answered">
          {cohorts.data.cohorts.length === 0 ? (
            <Empty title="You teach no cohort now">The answers of your cohorts appear here.</Empty>
          ) : (
            <CohortResults cohorts={cohorts.data.cohorts} />
          )}
        </Section>
      )}
      {lessons.data !== undefined && (
        <Section title="Lessons learned">
          <LessonList log={lessons.data} />
        </Section>
      )}
    </Page>
  );
}

function CohortResults({ cohorts }: { readonly cohorts: readonly { readonly id: string; readonly title: string }[] }) {
  const [chosen, setChosen] = useState(cohorts[0]?.id ?? '');
  const { data, error, refetch } = useQuery(resultsQuery(chosen));
  return (
    <div className={styles.group}>
      <Select
        label="Cohort"
        options={cohorts.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen}
        onChange={setChosen}
      />
      {data === undefined && error === null && <Loading what="the answers" />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.results.length === 0 && (
        <Empty title="Fewer than five people have answered">
          Answers are shown from five on, and always five at a time, so that nobody can be found out.
        </Empty>
      )}
      {data?.results.map((result) => (
        <ResultCard key={`${result.survey}/${result.version}/${result.module ?? ''}`} result={result} />
      ))}
    </div>
  );
}
