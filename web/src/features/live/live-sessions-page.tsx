import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { type LiveEntry, liveSessionsQuery } from './live-queries.ts';
import { momentWords, subjectWords } from './live-words.ts';
import styles from './live.module.css';
import { MeetingLink } from './meeting-link.tsx';
import { PlanForm } from './plan-form.tsx';
import { StateTag } from './state-tag.tsx';

/** The live sessions of one’s cohort; those who teach it plan them here. */
export function LiveSessionsPage() {
  const { cohort } = useSearch({ from: '/learn/live' });
  const { data, error, refetch } = useQuery({ ...liveSessionsQuery(cohort), refetchInterval: 20_000 });
  const navigate = useNavigate();
  return (
    <Page
      title="Live sessions"
      above={<Link to="/learn">Learn</Link>}
      purpose={
        data === undefined
          ? 'Go through a lecture or a case together with your facilitator.'
          : `Lectures and cases that ${data.cohort.title} goes through together.`
      }
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the live sessions" lines={5} />}
      {data !== undefined && (
        <>
          {data.cohorts.length > 1 && (
            <Select
              label="Cohort"
              value={data.cohort.id}
              onChange={(chosen) => void navigate({ to: '/learn/live', search: { cohort: chosen } })}
              options={data.cohorts.map(({ id, title, standing }) => ({
                value: id,
                label: standing === 'facilitator' ? `${title}, which you teach` : title,
              }))}
            />
          )}
          <SessionList title="Open now" sessions={data.sessions.filter(({ state }) => state === 'open')} />
          <SessionList title="Planned" sessions={data.sessions.filter(({ state }) => state === 'planned')} />
          {data.sessions.every(({ state }) => state === 'ended') && (
            <Empty title="No live session is planned">
              {data.standing === 'facilitator'
                ? 'Plan one below. Your cohort sees it here, and joins when you open it.'
                : 'When your facilitator plans one, it stands here with its time.'}
            </Empty>
          )}
          <SessionList title="Ended" sessions={data.sessions.filter(({ state }) => state === 'ended')} />
          {data.standing === 'facilitator' && (
            <Section title="Plan a live session">
              <PlanForm key={data.cohort.id} cohort={data.cohort.id} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function SessionList({ title, sessions }: { readonly title: string; readonly sessions: readonly LiveEntry[] }) {
  if (sessions.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.entry}>
            <span className={styles.entryHead}>
              <Link to="/learn/live/$session" params={{ session: session.id }} className={styles.entryTitle}>
                {session.title}
              </Link>
              <StateTag state={session.state} />
            </span>
            <span className={styles.quiet}>{subjectWords(session)}</span>
            <span className={styles.quiet}>{momentWords(session.openedAt ?? session.plannedFor)}</span>
            {session.state !== 'ended' && <MeetingLink url={session.meetingUrl} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
