import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { type Desk, deskQuery } from './desk-query.ts';
import { HeldBeliefs } from './held-beliefs.tsx';
import { ModuleTable } from './module-table.tsx';
import { Prompts } from './prompts.tsx';
import { StuckList } from './stuck-list.tsx';

/** The desk of a cohort: how far it is, who may need a word, what to talk about. */
export function DeskPage() {
  const { id } = useParams({ from: '/staff/cohorts/$id/desk' });
  const { still } = useSearch({ from: '/staff/cohorts/$id/desk' });
  const { data, error, refetch } = useQuery(deskQuery(id, still));
  return (
    <Page
      title="Desk"
      above={
        <Link to="/staff/cohorts/$id" params={{ id }}>
          {data?.title ?? 'Cohort'}
        </Link>
      }
      purpose="How far the cohort is, who may need a word, and what to talk about. Nobody’s answers are here."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the desk" lines={8} />}
      {data?.people === 0 && (
        <Empty title="Nobody is in this cohort yet">The desk fills when people join and begin.</Empty>
      )}
      {data !== undefined && data.people > 0 && <Parts id={id} desk={data} />}
    </Page>
  );
}

function Parts({ id, desk }: { readonly id: string; readonly desk: Desk }) {
  return (
    <>
      <Section title="Who may need a word">
        <StuckList cohortId={id} desk={desk} />
      </Section>
      <Section title="To talk about">
        <Prompts prompts={desk.prompts} />
      </Section>
      <Section title="Misconceptions">
        <HeldBeliefs misconceptions={desk.misconceptions} />
      </Section>
      <Section title="Progress">
        <ModuleTable desk={desk} />
      </Section>
    </>
  );
}
