import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ListedPerson } from './listed-person.ts';
import styles from './people.module.css';
import { RoleDialog } from './role-dialog.tsx';
import { roleLabels } from './role-labels.ts';
import { SecondFactorDialog } from './second-factor-dialog.tsx';

/** People and their roles. */
export function PeoplePage() {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [resetting, setResetting] = useState<ListedPerson | null>(null);
  const wanted = useDeferredValue(search.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['people', wanted],
    queryFn: ({ signal, pageParam }) =>
      request(
        'GET /api/people',
        { query: { search: wanted === '' ? undefined : wanted, after: pageParam ?? undefined } },
        { signal },
      ),
    initialPageParam: null as string | null, // the first page starts nowhere
    getNextPageParam: ({ next }) => next,
    placeholderData: (previous) => previous,
  });
  const people = data?.pages.flatMap((page) => page.people) ?? [];
  const person = people.find(({ id }) => id === chosen) ?? null;
  return (
    <Page title="People" purpose="Everybody with an account, and who may act as staff.">
      {data === undefined && error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {(data !== undefined || error === null) && (
        <TextField label="Find by name or e-mail" type="search" value={search} onChange={setSearch} />
      )}
      {data === undefined && error === null && <Loading what="people" lines={6} />}
      {data !== undefined && people.length === 0 && (
        <Empty title="Nobody found">Check the spelling, or type only a part of the name or address.</Empty>
      )}
      {people.length > 0 && (
        <DataTable
          caption="People"
          rows={people}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', label: 'Name', cell: (row) => <NameCell person={row} /> },
            { id: 'email', label: 'E-mail', cell: (row) => <EmailCell person={row} /> },
            { id: 'roles', label: 'Roles', cell: (row) => <RolesCell person={row} /> },
            {
              id: 'since',
              label: 'Since',
              cell: ({ createdAt }) => new Date(createdAt).toLocaleDateString('en-GB', { dateStyle: 'medium' }),
            },
            {
              id: 'change',
              label: 'Change',
              cell: (row) => (
                <div className={styles.stack}>
                  <Button onPress={() => setChosen(row.id)} aria-label={`Change the roles of ${row.legalName}`}>
                    Roles
                  </Button>
                  {row.hasSecondFactor && (
                    <Button
                      onPress={() => setResetting(row)}
                      aria-label={`Take the lost second factor of ${row.legalName} away`}
                    >
                      Second factor
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {hasNextPage && (
        <div>
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            Show more
          </Button>
        </div>
      )}
      {resetting !== null && <SecondFactorDialog person={resetting} onClose={() => setResetting(null)} />}
      {person !== null && <RoleDialog key={person.id} person={person} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function NameCell({ person }: { readonly person: ListedPerson }) {
  return (
    <div className={styles.stack}>
      <strong dir="auto">
        <Link to="/staff/people/$person" params={{ person: person.id }}>
          {person.legalName}
        </Link>
      </strong>
      <span className={styles.quiet} dir="auto">
        {person.displayName}
      </span>
      {person.isDemonstration && <Tag>Demonstration</Tag>}
    </div>
  );
}

function EmailCell({ person }: { readonly person: ListedPerson }) {
  return (
    <div className={styles.stack}>
      <span className={styles.address}>{person.email}</span>
      {!person.isEmailVerified && (
        <Tag tone="caution" icon="warning">
          Not confirmed
        </Tag>
      )}
    </div>
  );
}

function RolesCell({ person }: { readonly person: ListedPerson }) {
  if (person.roles.length === 0) return <span className={styles.quiet}>Candidate</span>;
  return (
    <div className={styles.stack}>
      <span>{person.roles.map((role) => roleLabels[role]).join(', ')}</span>
      {!person.hasSecondFactor && (
        <Tag tone="caution" icon="warning">
          No second factor yet
        </Tag>
      )}
    </div>
  );
}
