import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Answer, request } from '../../api/request.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { RelationList } from './relation-list.tsx';
import { roleLabels } from './role-labels.ts';

type Person = Answer<'GET /api/people/:id'>;

function personQuery(id: string) {
  return queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => request('GET /api/people/:id', { params: { id } }, { signal }),
  });
}

/** One person: every role with the reasons, and what they are to other people. */
export function PersonPage() {
  const { person: id } = useParams({ from: '/staff/people/$person' });
  const { data, error, refetch } = useQuery(personQuery(id));
  return (
    <Page
      title={data?.legalName ?? 'Person'}
      purpose="Every role with its reasons, and what this person is to others. Who is close to somebody decides nothing about them."
      above={<Link to="/staff/people">People</Link>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="this person" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Roles">
            <Roles roles={data.roles} />
          </Section>
          <Section title="Relations">
            <RelationList personId={data.id} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Roles({ roles }: { readonly roles: Person['roles'] }) {
  if (roles.length === 0) return <Empty title="No role yet">Roles are given on the page People.</Empty>;
  return (
    <DataTable
      caption="Roles"
      rows={roles}
      keyOf={({ role, grantedAt }) => `${role} ${grantedAt}`}
      columns={[
        { id: 'role', label: 'Role', cell: ({ role }) => roleLabels[role] },
        { id: 'from', label: 'Given', cell: ({ grantedAt, reason }) => `${dayOf(grantedAt)}: ${reason}` },
        {
          id: 'to',
          label: 'Taken away',
          cell: ({ revokedAt, revokeReason }) =>
            revokedAt === null ? (
              <Tag tone="good" icon="check">
                In force
              </Tag>
            ) : (
              `${dayOf(revokedAt)}: ${revokeReason ?? ''}`
            ),
        },
      ]}
    />
  );
}

function dayOf(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { dateStyle: 'medium' });
}
