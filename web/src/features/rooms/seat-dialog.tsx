import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AnswerHelp } from './answer-help.tsx';
import { seatWords } from './board-words.ts';
import { type Deed, deedsFor, deedWords, hasMinutes } from './deeds.ts';
import { ReportDialog } from './report-dialog.tsx';
import type { BoardRow } from './room-queries.ts';
import styles from './rooms.module.css';

/** One candidate: calls for help with their answers, and what can be done, each with a reason that the candidate reads. */
export function SeatDialog({
  seat,
  now,
  mayReport: mayRoomReport,
  onClose,
}: {
  readonly seat: BoardRow;
  readonly now: number;
  /** Nothing is reported about a rehearsal: it counts for nothing. */
  readonly mayReport: boolean;
  readonly onClose: () => void;
}) {
  const words = seatWords(seat, now);
  const deeds = deedsFor(seat);
  const mayReport = mayRoomReport && seat.sittingId !== null && seat.state !== 'seated';
  const [deed, setDeed] = useState<Deed | ''>('');
  const [minutes, setMinutes] = useState('5');
  const [reason, setReason] = useState('');
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const [isReporting, setReporting] = useState(false);
  const act = useMutation({
    mutationFn: async () => {
      if (seat.sittingId === null || deed === '') throw new Error('Choose what to do.');
      if (reason.trim().length < 3) throw new Error('Write the reason; the candidate reads it.');
      const params = { id: seat.sittingId };
      const shape = { requestId, reason };
      const body = hasMinutes(deed) ? { ...shape, kind: deed, minutes: Number(minutes) } : { ...shape, kind: deed };
      return request('POST /api/rooms/sittings/:id/interventions', { params, body });
    },
    onSuccess: () => {
      setDeed('');
      setReason('');
      setRequestId(crypto.randomUUID());
    },
  });
  const { sittingId } = seat;
  if (isReporting && sittingId !== null)
    return <ReportDialog seat={{ ...seat, sittingId }} now={now} onClose={onClose} />;
  return (
    <Dialog
      title={seat.name}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          {mayReport && (
            <Button look="quiet" onPress={() => setReporting(true)}>
              Report misconduct
            </Button>
          )}
          {deeds.length > 0 && (
            <Button look="primary" isPending={act.isPending} onPress={() => act.mutate()}>
              {deed === '' ? 'Do it' : deedWords[deed].verb}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.group}>
        <p>
          {words.state}, time left {words.left}, last confirmed save {words.saved}.{' '}
          {seat.sittingId !== null && (
            <Link to="/staff/rooms/sittings/$sitting" params={{ sitting: seat.sittingId }}>
              What happened so far
            </Link>
          )}
        </p>
        {seat.help.map((call) => (
          <AnswerHelp key={call.id} call={call} />
        ))}
        {deeds.length === 0 && <p>Nothing can be done here now.</p>}
        {deeds.length > 0 && (
          <>
            <Select
              label="What to do"
              placeholder="Choose"
              value={deed}
              options={deeds.map((value) => ({ value, label: deedWords[value].label }))}
              // The options are the deeds.
              onChange={(value) => setDeed(value as Deed | '')}
            />
            {deed !== '' && hasMinutes(deed) && (
              <TextField label="Minutes" inputMode="numeric" value={minutes} onChange={setMinutes} />
            )}
            <TextField
              label="Reason"
              hint="The candidate reads it at once, and it stays in the records."
              isRequired
              rows={2}
              value={reason}
              onChange={setReason}
            />
          </>
        )}
        {act.error !== null && <Notice tone="danger" role="alert" title={act.error.message} />}
        {act.data !== undefined && (
          <Notice
            tone="good"
            role="status"
            title={act.data.isChanged ? 'Done, and the candidate was told' : 'It was so already'}
          />
        )}
      </div>
    </Dialog>
  );
}
