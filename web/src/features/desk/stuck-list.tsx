import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty } from '../../ui/states.tsx';
import type { Desk, StuckPerson } from './desk-query.ts';
import { dayWords, groupWords, stuckWords } from './desk-words.ts';
import styles from './desk.module.css';
import { MessageDialog } from './message-dialog.tsx';

const choices = [5, 10, 14, 21, 30];

/** People who took no step for a while or try one quiz again and again, with the way to write to them. */
export function StuckList({ cohortId, desk }: { readonly cohortId: string; readonly desk: Desk }) {
  const navigate = useNavigate();
  const [writingTo, setWritingTo] = useState<StuckPerson | null>(null);
  return (
    <>
      <div className={styles.choice}>
        <Select
          label="List people without a step for"
          value={String(desk.still)}
          onChange={(still) =>
            void navigate({
              to: '/staff/cohorts/$id/desk',
              params: { id: cohortId },
              search: { still: Number(still) },
              replace: true,
              resetScroll: false,
            })
          }
          options={[...new Set([...choices, desk.still])]
            .toSorted((one, other) => one - other)
            .map((days) => ({ value: String(days), label: `${days} days` }))}
        />
      </div>
      {desk.stuck.length === 0 ? (
        <Empty title="Everybody is moving">
          Nobody was still for {desk.still} days, and nobody has tried the same quiz three times.
        </Empty>
      ) : (
        <DataTable<StuckPerson>
          caption="People who may need a word, the longest still first"
          rows={desk.stuck}
          keyOf={({ personId }) => personId}
          columns={[
            { id: 'name', label: 'Name', cell: ({ name }) => <span dir="auto">{name}</span> },
            { id: 'group', label: 'Field of work', cell: ({ audienceGroup }) => groupWords[audienceGroup] },
            { id: 'why', label: 'What is seen', cell: stuckWords },
            {
              id: 'written',
              label: 'Last written to',
              cell: ({ writtenAt }) => (writtenAt === null ? 'Not yet' : dayWords(writtenAt)),
            },
            {
              id: 'write',
              label: 'Write',
              cell: (person) => (
                <Button onPress={() => setWritingTo(person)} aria-label={`Write to ${person.name}`}>
                  Write
                </Button>
              ),
            },
          ]}
        />
      )}
      {writingTo !== null && (
        <MessageDialog cohortId={cohortId} person={writingTo} onClose={() => setWritingTo(null)} />
      )}
    </>
  );
}
