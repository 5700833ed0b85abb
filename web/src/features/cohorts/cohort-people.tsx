import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { momentWords } from './cohort-words.ts';
import type { CohortAnswer } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { EndDialog } from './end-dialog.tsx';

type Listed = Answer<'GET /api/cohorts/:id/people'>['people'][number];

const states = [
  { value: '', label: 'Everybody, also who has left' },
  { value: 'joined', label: 'In the cohort' },
  { value: 'invited', label: 'Invited' },
  { value: 'left', label: 'Left' },
];

/** Who is in the cohort, invited to it or has left it. */
export function CohortPeople({ cohort }: { readonly cohort: CohortAnswer }) {
  const [state, setState] = useState('');
  const [search, setSearch] = useState('');
  const [ending, setEnding] = useState<Listed | null>(null);
  const wanted = useDeferredValue(search.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['cohorts', cohort.id, 'people', state, wanted],
    queryFn: ({ signal, pageParam }) =>
      request(
        'GET /api/cohorts/:id/people',
        {
          params: { id: cohort.id },
          query: {
            // The choices are the states.
            state: state === '' ? undefined : (state as Listed['state']),
            search: wanted === '' ? undefined : wanted,
            after: pageParam ?? undefined,
          },
        },
        { signal },
      ),
    initialPageParam: null as string | null, // the first page starts nowhere
    getNextPageParam: ({ next }) => next,
    placeholderData: (previous) => previous,
  });
  const people = data?.pages.flatMap((page) => page.people) ?? [];
  const { joined, invited, left } = cohort.people;
  return (
    <div className={styles.parts}>
      <p>
        {joined} in the cohort, {invited} invited, {left} left.
      </p>
      <div className={styles.filters}>
        <TextField label="Find by name" type="search" value={search} onChange={setSearch} />
        <Select label="Show" value={state} onChange={setState} options={states} />
      </div>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the people" lines={6} />}
      {data !== undefined && people.length === 0 && (
        <Empty title="Nobody here">
          {cohort.mayEdit ? 'Invite people by a link or by a file under Invitations.' : 'People appear when they join.'}
        </Empty>
      )}
      {people.length > 0 && <PeopleTable people={people} onEnd={cohort.mayEdit ? setEnding : null} />}
      {hasNextPage && (
        <div>
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            Show more
          </Button>
        </div>
      )}
      {ending !== null && (
        <EndDialog cohortId={cohort.id} membership={ending} onClose={() => setEnding(null)} key={ending.id} />
      )}
    </div>
  );
}

function PeopleTable({
  people,
  onEnd,
}: {
  readonly people: readonly Listed[];
  readonly onEnd: ((person: Listed) => void) | null;
}) {
  return (
    <DataTable<Listed>
      caption="People of the cohort, the newest first"
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: 'Name',
          cell: ({ name, email }) => (
            <span className={styles.stack}>
              <strong dir="auto">{name}</strong>
              {email !== null && <span className={styles.quiet}>{email}</span>}
            </span>
          ),
        },
        { id: 'state', label: 'State', cell: (person) => <StateTag person={person} /> },
        { id: 'since', label: 'Since', cell: sinceWords },
        { id: 'by', label: 'Came by', cell: ({ by }) => (by === 'file' ? 'File' : by === 'link' ? 'Link' : 'Office') },
        ...(onEnd === null
          ? []
          : [
              {
                id: 'change',
                label: 'Change',
                cell: (person: Listed) =>
                  person.state === 'left' ? (
                    (person.leaveReason ?? '')
                  ) : (
                    <Button
                      onPress={() => onEnd(person)}
                      aria-label={`${person.state === 'joined' ? 'Take out' : 'Take back the invitation of'} ${person.name}`}
                    >
                      {person.state === 'joined' ? 'Take out' : 'Take back'}
                    </Button>
                  ),
              },
            ]),
      ]}
    />
  );
}

function StateTag({ person }: { readonly person: Listed }) {
  if (person.state === 'joined')
    return (
      <Tag tone="good" icon="check">
        In the cohort
      </Tag>
    );
  if (person.state === 'left') return <Tag>Left</Tag>;
  if (person.isExpired)
    return (
      <Tag tone="caution" icon="warning">
        Invitation ran out
      </Tag>
    );
  return (
    <Tag tone="accent" icon="mail">
      Invited
    </Tag>
  );
}

function sinceWords({ leftAt, joinedAt, invitedAt }: Listed): string {
  const at = leftAt ?? joinedAt ?? invitedAt;
  return at === null ? '' : momentWords(at);
}
