import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useViewer } from '../../api/use-viewer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { datesWords, seatsWords } from './cohort-words.ts';
import { type CohortAnswer, cohortQuery } from './cohorts-query.ts';
import { CohortPeople } from './cohort-people.tsx';
import { CohortSettings } from './cohort-settings.tsx';
import styles from './cohorts.module.css';
import { Facilitators } from './facilitators.tsx';
import { Invitations } from './invitations.tsx';
import type { CohortPart } from './read-cohort-part.ts';
import { StageTag } from './stage-tag.tsx';
import { Timetable } from './timetable.tsx';

/** One cohort for staff: timetable, people, invitations, facilitators, settings and release. */
export function CohortPage() {
  const { id } = useParams({ from: '/staff/cohorts/$id' });
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(cohortQuery(id));
  return (
    <Page
      title={data?.title ?? 'Cohort'}
      action={
        // With the title, which moves it: what is pressed stays where it is.
        data !== undefined &&
        viewer?.roles.includes('facilitator') === true && (
          <ButtonLink to="/staff/cohorts/$id/desk" params={{ id }} look="primary">
            Open the desk
          </ButtonLink>
        )
      }
      above={<Link to="/staff/cohorts">Cohorts</Link>}
      purpose={
        data !== undefined && (
          <span className={styles.facts}>
            <StageTag stage={data.stage} />
            <span>{datesWords(data)}</span>
            <span>Seats: {seatsWords(data.seats)}</span>
          </span>
        )
      }
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the cohort" lines={6} />}
      {data !== undefined && <Parts cohort={data} />}
    </Page>
  );
}

function Parts({ cohort }: { readonly cohort: CohortAnswer }) {
  const navigate = useNavigate();
  const { part = 'timetable' } = useSearch({ from: '/staff/cohorts/$id' });
  const tabs = [
    { id: 'timetable', label: 'Timetable', content: <Timetable cohort={cohort} /> },
    { id: 'people', label: 'People', content: <CohortPeople cohort={cohort} /> },
    ...(cohort.mayEdit ? [{ id: 'invitations', label: 'Invitations', content: <Invitations cohort={cohort} /> }] : []),
    { id: 'facilitators', label: 'Facilitators', content: <Facilitators cohort={cohort} /> },
    {
      id: 'settings',
      label: 'Settings and release',
      content: <CohortSettings key={cohort.revision} cohort={cohort} />,
    },
  ];
  return (
    <Tabs
      label="Parts of the cohort"
      selected={part}
      onSelect={(chosen) =>
        void navigate({
          to: '/staff/cohorts/$id',
          params: { id: cohort.id },
          // The tabs are the parts.
          search: { part: chosen as CohortPart },
          replace: true,
          resetScroll: false,
        })
      }
      tabs={tabs}
    />
  );
}
