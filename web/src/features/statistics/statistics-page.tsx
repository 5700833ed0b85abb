import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { FormCard } from './form-card.tsx';
import { QuestionList } from './question-list.tsx';
import { type Statistics, statisticsQuery } from './statistics-queries.ts';
import styles from './statistics.module.css';

/** Statistics of the certification examination: forms, then questions. */
export function StatisticsPage() {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(statisticsQuery);
  const take = useMutation({
    mutationFn: () => request('POST /api/statistics', {}, { signal: AbortSignal.timeout(60_000) }),
    onSuccess: (newest) => queryClient.setQueryData(statisticsQuery.queryKey, { newest, finishedSince: 0 }),
  });
  return (
    <Page
      title="Statistics"
      purpose="How questions and forms did in real sittings. Every number comes with its interval; where answers are too few, the page says how many more are needed."
      action={
        data !== undefined && (
          <Button look="primary" isPending={take.isPending} onPress={() => take.mutate()}>
            Compute now
          </Button>
        )
      }
    >
      {take.error !== null && <Notice tone="danger" role="alert" title={take.error.message} />}
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the statistics" lines={8} />}
      {data !== undefined && data.newest === null && (
        <Empty title="Nothing has been computed yet">
          {data.finishedSince === 0
            ? 'Statistics begin with the first finished sitting of the certification examination.'
            : `${data.finishedSince} finished sittings wait. Press “Compute now”.`}
        </Empty>
      )}
      {data !== undefined && data.newest !== null && (
        <Shown statistics={data.newest} finishedSince={data.finishedSince} />
      )}
    </Page>
  );
}

function Shown({ statistics, finishedSince }: { readonly statistics: Statistics; readonly finishedSince: number }) {
  const { untilAt, sittings, forms, questions } = statistics;
  const time = new Date(untilAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p className={styles.quiet} role="status">
        {sittings === 1 ? 'One finished sitting' : `${sittings} finished sittings`}, computed on {time}.
        {finishedSince > 0 && ` ${finishedSince} have finished since.`} Unanswered questions count as no points.
        Intervals of 95 %.
      </p>
      <Section title="Forms">
        {forms.length === 0 && <Empty title="No form has been sat yet" />}
        {forms.map((form) => (
          <FormCard key={form.id} form={form} />
        ))}
      </Section>
      {questions.length > 0 && (
        <Section title="Questions">
          <QuestionList questions={questions} />
        </Section>
      )}
    </>
  );
}
