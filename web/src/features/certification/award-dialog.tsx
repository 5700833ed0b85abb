import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { evidenceQuery } from './certification-query.ts';
import styles from './certification.module.css';
import { EvidenceList } from './evidence-list.tsx';

/** Shows the evidence about one candidate and, where nothing stands in the way, awards with a reason. */
export function AwardDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(evidenceQuery(personId));
  const [reason, setReason] = useState('');
  const [exception, setException] = useState('');
  const [wasTried, setTried] = useState(false);
  const needsException = data?.isBankExceptionNeeded === true;
  const mayAward = data !== undefined && data.conflict === null && data.isComplete && data.certificateNumber === null;
  const reasonError = wasTried && reason.trim().length < 10 ? 'Write a reason of at least 10 characters.' : undefined;
  const exceptionError =
    wasTried && needsException && exception.trim().length < 10
      ? 'Write why this exam may count, in at least 10 characters.'
      : undefined;
  const award = useMutation({
    mutationFn: () =>
      request(
        'POST /api/certification/certificates',
        { body: { personId, reason, bankExceptionReason: needsException ? exception : null } },
        { signal: AbortSignal.timeout(30_000) },
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['certification'] });
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (reason.trim().length >= 10 && (!needsException || exception.trim().length >= 10)) award.mutate();
  };
  return (
    <Dialog
      title={data === undefined ? 'Evidence' : `Evidence about ${data.legalName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{mayAward ? 'Decide later' : 'Close'}</Button>
          {mayAward && (
            <Button look="primary" isPending={award.isPending} onPress={send}>
              Award the certificate
            </Button>
          )}
        </>
      }
    >
      <div className={styles.group}>
        {data === undefined &&
          (error === null ? (
            <Loading what="the evidence" lines={8} />
          ) : (
            <Failure error={error} onRetry={() => void refetch()} />
          ))}
        {data !== undefined && <EvidenceList evidence={data} />}
        {mayAward && (
          <>
            {needsException && (
              <TextField
                label="Why may an exam from the practice bank count?"
                hint="Signed and kept with the certificate; the verify page says that there is an exception."
                error={exceptionError}
                value={exception}
                onChange={setException}
                rows={2}
              />
            )}
            <TextField
              label="Reason for the award"
              hint="What you looked at. Kept in the ledger with your name and the time."
              error={reasonError}
              isRequired
              value={reason}
              onChange={setReason}
              rows={2}
            />
          </>
        )}
        {award.error !== null && <Notice tone="danger" role="alert" title={award.error.message} />}
      </div>
    </Dialog>
  );
}
