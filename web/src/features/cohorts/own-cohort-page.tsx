import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { datesWords, dayWords } from './cohort-words.ts';
import { type ModuleDates, type OwnCohort, ownCohortQuery } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { LeaveCohort } from './leave-cohort.tsx';
import { LiveList } from './live-list.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { StageTag } from './stage-tag.tsx';
import { WhatIsNext } from './what-is-next.tsx';

/** My cohort: what is next, the dates, who teaches, my calendar, and invitations to other cohorts. */
export function OwnCohortPage() {
  const { data, error, refetch } = useQuery(ownCohortQuery);
  const isSelfPaced = data?.stage.kind === 'self-paced';
  return (
    <Page
      title={data === undefined || isSelfPaced ? 'Cohort' : data.title}
      {...(data !== undefined && !isSelfPaced && { above: 'My cohort' })}
      purpose={
        data !== undefined && (
          <span className={styles.facts}>
            <StageTag stage={data.stage} />
            {!isSelfPaced && <span>{datesWords(data)}</span>}
          </span>
        )
      }
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="your cohort" lines={6} />}
      {data !== undefined && <OpenInvitations invitations={data.invitations} />}
      {data !== undefined && isSelfPaced && (
        <Empty title="You learn at your own pace">
          Nothing has a date for you, and everything is open. If somebody invited you to a cohort, open the link in
          their mail; an invitation to your address also shows up here.
        </Empty>
      )}
      {data !== undefined && !isSelfPaced && <Dated cohort={data} />}
    </Page>
  );
}

function Dated({ cohort }: { readonly cohort: OwnCohort }) {
  return (
    <>
      <WhatIsNext cohort={cohort} />
      <Section title="Timetable">
        <p className={styles.quiet}>
          All dates are meant in the time zone {cohort.timeZone}. They are a plan: nothing is locked before or after.
        </p>
        <DataTable<ModuleDates>
          caption="When each module opens and closes"
          rows={cohort.modules}
          keyOf={({ module }) => String(module)}
          columns={[
            { id: 'module', label: 'Module', cell: ({ module, title }) => `${module}. ${title}` },
            { id: 'opens', label: 'Opens', cell: ({ opensOn }) => dayWords(opensOn) },
            { id: 'closes', label: 'Closes', cell: ({ closesOn }) => dayWords(closesOn) },
            { id: 'now', label: 'Today', cell: (dates) => <ModuleTag dates={dates} today={cohort.today} /> },
          ]}
        />
      </Section>
      <Section title="Live sessions">
        <p>
          <Link to="/learn/live">Join, or read what was kept of earlier ones</Link>
        </p>
        <LiveList liveDates={cohort.liveDates} timeZone={cohort.timeZone} />
      </Section>
      <Section title="Who teaches">
        {cohort.facilitators.length === 0 ? (
          <p>It is not settled yet who teaches this cohort.</p>
        ) : (
          <ul className={styles.names}>
            {cohort.facilitators.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <CalendarAddress since={cohort.calendarSince} />
      <p>
        <Link to="/learn">Go on learning</Link>
      </p>
      {cohort.mayLeave && <LeaveCohort title={cohort.title} />}
    </>
  );
}

function ModuleTag({ dates, today }: { readonly dates: ModuleDates; readonly today: string }) {
  if (today < dates.opensOn) return <Tag icon="clock">To come</Tag>;
  if (today > dates.closesOn) return <Tag icon="check">Over</Tag>;
  return (
    <Tag tone="accent" icon="next">
      Now
    </Tag>
  );
}
