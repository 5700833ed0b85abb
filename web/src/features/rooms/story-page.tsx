import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { storyQuery } from './room-queries.ts';
import { StopDialog } from './stop-dialog.tsx';

const kinds: Readonly<Record<string, string>> = {
  'sitting-scheduled': 'Took the seat',
  'sitting-started': 'Started',
  'lease-taken': 'Opened the exam again, or on another device',
  'sitting-paused': 'The clock was stopped',
  'sitting-resumed': 'The clock ran again',
  'credit-given': 'Time was given',
  'credit-withdrawn': 'Time was taken back',
  'late-start-allowed': 'A late start was allowed',
  'announcement-made': 'Was told',
  'help-called': 'Called for help',
  'help-answered': 'The call was answered',
  'stop-recorded': 'Was stopped by mistake, as an officer found',
  'sitting-submitted': 'Submitted',
  'sitting-expired': 'The time was over',
  'sitting-voided': 'Was voided',
  'accommodation-applied': 'What is arranged for the candidate was applied',
  'result-reviewed': 'The result was reviewed',
  'result-released': 'The result was released',
  'sitting-rescored': 'The exam was scored again',
  'pass-withdrawn': 'The pass was taken away',
  'remedy-confirmed': 'What follows from an interruption was confirmed',
  'remedy-declined': 'Nothing follows from an interruption',
  'rehearsal-proven': 'The rehearsal proved that nothing was lost',
  'page-there': 'A page of the exam is there',
  'page-last-seen': 'That page was seen for the last time so far',
  'focus-lost': 'The page lost the focus',
  'focus-back': 'The page got the focus back',
  paste: 'Something was pasted',
};

/** What happened in a sitting, as facts in order: for the invigilator, and for an officer who has to decide later. */
export function StoryPage() {
  const { sitting } = useParams({ from: '/staff/rooms/sittings/$sitting' });
  const { data, error, refetch } = useQuery(storyQuery(sitting));
  const viewer = useViewer();
  const [isRecording, setRecording] = useState(false);
  const mayRecord = data !== undefined && viewer?.roles.includes('officer') === true;
  return (
    <Page
      title={data === undefined ? 'What happened' : `What happened: ${data.name}`}
      purpose="Facts with their times, without a judgement. A page that loses the focus may be a message of the system."
      above={<Link to="/staff/rooms">Rooms</Link>}
      action={mayRecord && <Button onPress={() => setRecording(true)}>Record a stop by mistake</Button>}
    >
      {isRecording && <StopDialog sitting={sitting} onClose={() => setRecording(false)} />}
      {data === undefined && error === null && <Loading what="what happened" lines={8} />}
      {data === undefined && error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <DataTable
          caption="What happened, in order"
          rows={data.events.map((event, index) => ({ ...event, key: String(index), what: whatOf(data.events, index) }))}
          keyOf={({ key }) => key}
          columns={[
            { id: 'at', label: 'When', cell: ({ at }) => new Date(at).toLocaleTimeString('en-GB') },
            { id: 'kind', label: 'What', cell: ({ what }) => what },
            { id: 'text', label: 'Words or reason', cell: ({ text }) => (text === '' ? '–' : text) },
            { id: 'by', label: 'By', cell: ({ by }) => by ?? '–' },
          ]}
        />
      )}
    </Page>
  );
}

/** The first lease is how an exam begins; only those after it say that it was opened again. */
function whatOf(events: readonly { readonly kind: string }[], index: number): string {
  const kind = events[index]?.kind ?? '';
  if (kind === 'lease-taken' && events.findIndex((event) => event.kind === kind) === index) return 'Opened the exam';
  return kinds[kind] ?? kind;
}
