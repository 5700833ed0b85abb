import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { zonedWords } from '../../ui/zoned-words.ts';
import { WindowDialog } from './window-dialog.tsx';
import { type ListedWindow, windowsQuery } from './windows-query.ts';

/** Examination windows: all for those who plan them, their own for invigilators. */
export function WindowsPage() {
  const [isPlanning, setPlanning] = useState(false);
  const { data, error, refetch } = useQuery(windowsQuery);
  const ahead = data?.windows.filter(({ closesAt }) => closesAt >= data.now) ?? [];
  const past = data?.windows.filter(({ closesAt }) => closesAt < data.now).toReversed() ?? [];
  return (
    <Page
      title="Exam windows"
      purpose="When the certification exam can be started, by how many, and who invigilates. A window never cuts anybody’s time."
      action={
        data?.mayPlan === true && (
          <Button look="primary" onPress={() => setPlanning(true)}>
            Plan a window
          </Button>
        )
      }
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the windows" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Today and ahead">
            {ahead.length === 0 && (
              <Empty title="No window lies ahead">
                {data.mayPlan
                  ? 'Plan one; candidates can book it at once.'
                  : 'You see a window here as soon as somebody assigns you to it.'}
              </Empty>
            )}
            {ahead.length > 0 && <WindowTable caption="Windows ahead, the next first" windows={ahead} />}
          </Section>
          {past.length > 0 && (
            <Section title="Past">
              <WindowTable caption="Past windows, the last first" windows={past} />
            </Section>
          )}
        </>
      )}
      {isPlanning && data !== undefined && (
        <WindowDialog window={null} personalMinutes={data.personalMinutes} onClose={() => setPlanning(false)} />
      )}
    </Page>
  );
}

function WindowTable({ caption, windows }: { readonly caption: string; readonly windows: readonly ListedWindow[] }) {
  return (
    <DataTable<ListedWindow>
      caption={caption}
      rows={windows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: 'Window',
          cell: ({ id, title }) => (
            <Link to="/staff/windows/$window" params={{ window: id }}>
              {title}
            </Link>
          ),
        },
        {
          id: 'opens',
          label: 'Opens',
          cell: ({ opensAt, timeZone }) => `${zonedWords(opensAt, timeZone)} (${timeZone})`,
        },
        { id: 'where', label: 'Where', cell: ({ venue, place }) => (venue === 'place' ? place : 'Remote') },
        {
          id: 'taken',
          label: 'Places taken',
          isFigure: true,
          cell: ({ seats, seatsLeft }) => `${seats - seatsLeft} of ${seats}`,
        },
        { id: 'state', label: 'How it goes', cell: windowWords },
        { id: 'who', label: 'Invigilated by', cell: ({ invigilators }) => invigilators.join(', ') || 'Nobody yet' },
      ]}
    />
  );
}

function windowWords({ isCancelled, booked, checkedIn, attended, absent }: ListedWindow): string {
  if (isCancelled) return 'Called off';
  if (attended + absent === 0) return checkedIn === 0 ? `${booked} expected` : `${checkedIn} of ${booked} checked in`;
  const rest = booked > 0 ? `, ${booked} expected` : '';
  return `${attended} sat, ${absent} did not start${rest}`;
}
