import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { writeFacts } from './board-words.ts';
import type { BoardRow } from './room-queries.ts';
import styles from './rooms.module.css';

/** Opens a case about a sitting: what the board shows is written down already, what the invigilator saw is added. */
export function ReportDialog({
  seat,
  now,
  onClose,
}: {
  readonly seat: BoardRow & { readonly sittingId: string };
  readonly now: number;
  readonly onClose: () => void;
}) {
  // As it was when the dialog opened: a report does not change under the hand that writes it.
  const [recorded] = useState(() => writeFacts(seat, now));
  const [account, setAccount] = useState('');
  const [isMissing, setMissing] = useState(false);
  const report = useMutation({
    mutationFn: () =>
      request('POST /api/misconduct', {
        body: { sittingId: seat.sittingId, facts: `${account.trim()}\n\n${recorded}` },
      }),
  });
  if (report.data !== undefined)
    return (
      <Dialog
        title={`Reported: ${seat.name}`}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>Close</Button>}
      >
        <Notice tone="good" role="status" title={`Written down as case ${report.data.number}`}>
          <p>
            Officers have been told. The exam goes on; nothing follows without a hearing, and you decide nothing in it.
          </p>
        </Notice>
      </Dialog>
    );
  return (
    <Dialog
      title={`Report misconduct: ${seat.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isPending={report.isPending}
            onPress={() => {
              setMissing(account.trim().length < 10);
              if (account.trim().length >= 10) report.mutate();
            }}
          >
            Report it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <TextField
          label="What you saw"
          hint="Facts: what, when, where. The candidate reads it when they are heard."
          isRequired
          rows={4}
          value={account}
          onChange={setAccount}
          error={isMissing ? 'Say in a sentence what you saw.' : undefined}
        />
        <div>
          <p>
            <strong>Added from the board</strong>
          </p>
          <p>{recorded}</p>
        </div>
        {report.error !== null && <Notice tone="danger" role="alert" title={report.error.message} />}
      </div>
    </Dialog>
  );
}
