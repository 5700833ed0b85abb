import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { durationWords, queueTitle } from './job-words.ts';
import { type FailedJob, jobsQuery, type ListedQueue } from './jobs-query.ts';
import styles from './jobs.module.css';

/** What the program still has to do, and what it gave up. */
export function JobsPage() {
  const { data, error, refetch, isFetching } = useQuery(jobsQuery);
  const still = data?.queues.filter(({ isStandingStill }) => isStandingStill) ?? [];
  return (
    <Page
      title="Jobs"
      purpose="Work that follows from changes: mails, messages, summaries. It waits here until a process has time, and comes back when it fails."
      action={
        <Button onPress={() => void refetch()} isPending={isFetching}>
          Read again
        </Button>
      }
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the jobs" lines={6} />}
      {still.length > 0 && (
        <Notice tone="danger" role="alert" title="Nobody works on some jobs">
          <span>
            {still.map(({ name }) => queueTitle(name)).join(', ')}: due for more than five minutes. Check that the
            program runs and reaches its database, then restart it.
          </span>
        </Notice>
      )}
      {data !== undefined && (
        <>
          <Section title="Queues">
            <QueueTable queues={data.queues} />
          </Section>
          <Section title="Given up">
            <FailedJobs jobs={data.failed} />
          </Section>
        </>
      )}
    </Page>
  );
}

function QueueTable({ queues }: { readonly queues: readonly ListedQueue[] }) {
  return (
    <DataTable<ListedQueue>
      caption="Queues"
      rows={queues.toSorted((one, other) => queueTitle(one.name).localeCompare(queueTitle(other.name), 'en'))}
      keyOf={({ name }) => name}
      columns={[
        { id: 'name', label: 'Queue', cell: ({ name }) => queueTitle(name) },
        { id: 'state', label: 'State', cell: (queue) => <QueueTag queue={queue} /> },
        { id: 'waiting', label: 'Waiting', cell: ({ waiting }) => waiting, isFigure: true },
        { id: 'later', label: 'Later', cell: ({ later }) => later, isFigure: true },
        { id: 'running', label: 'Running', cell: ({ running }) => running, isFigure: true },
        { id: 'failed', label: 'Given up', cell: ({ failed }) => failed, isFigure: true },
        {
          id: 'oldest',
          label: 'Oldest waits',
          cell: ({ oldestSeconds }) => (oldestSeconds === null ? 'None waits' : durationWords(oldestSeconds)),
        },
      ]}
    />
  );
}

function QueueTag({ queue }: { readonly queue: ListedQueue }) {
  if (queue.isStandingStill) {
    return (
      <Tag tone="danger" icon="warning">
        Stands still
      </Tag>
    );
  }
  if (queue.isPaused) return <Tag icon="info">Paused: no mail server</Tag>;
  return (
    <Tag tone="good" icon="check">
      Working
    </Tag>
  );
}

function FailedJobs({ jobs }: { readonly jobs: readonly FailedJob[] }) {
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: async ({ queue, id }: FailedJob) =>
      request('POST /api/jobs/:queue/:id/retry', { params: { queue, id } }),
    onSuccess: async () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
  if (jobs.length === 0) {
    return (
      <Empty title="Nothing was given up">A job that fails again and again stays here until somebody looks.</Empty>
    );
  }
  return (
    <>
      {retry.error !== null && <Failure error={retry.error} />}
      <ul className={styles.list}>
        {jobs.map((job) => (
          <li key={job.id} className={styles.job}>
            <div className={styles.head}>
              <h3>{queueTitle(job.queue)}</h3>
              <Tag tone="danger" icon="warning">
                Given up after {job.attempts === 1 ? '1 try' : `${job.attempts} tries`}
              </Tag>
            </div>
            <p>{job.reason}</p>
            <p className={styles.quiet}>
              Given up {new Date(job.failedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })};
              job <code>{job.id}</code>
            </p>
            <div>
              <Button
                onPress={() => retry.mutate(job)}
                isPending={retry.isPending && retry.variables.id === job.id}
                aria-label={`Try again: ${queueTitle(job.queue)}, ${job.id}`}
              >
                Try again
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
