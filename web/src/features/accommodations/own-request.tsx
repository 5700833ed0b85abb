import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './accommodations.module.css';
import { givePaper, type OwnRequest, ownAccommodationsQuery, type UnkeptPaper } from './accommodation-queries.ts';
import { momentWords } from './accommodation-words.ts';
import { RequestCard } from './request-card.tsx';

/** One's own request: papers, who read them when, taking it back, appealing once. */
export function OwnRequestCard({
  own,
  unkept,
  onKept,
}: {
  readonly own: OwnRequest;
  /** A paper that was chosen with the request and could not be kept. */
  readonly unkept: UnkeptPaper | null;
  readonly onKept: () => void;
}) {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<'withdraw' | 'appeal' | null>(null);
  const { id, number, state, evidence, readings, appealedAt } = own;
  const isOpen = state === 'waiting' || state === 'appealed';
  const refresh = () => queryClient.invalidateQueries({ queryKey: ownAccommodationsQuery.queryKey });
  const give = useMutation({
    mutationFn: (file: File) => givePaper(id, file),
    onSuccess: async () => {
      onKept();
      await refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (paper: string) =>
      request('DELETE /api/accommodations/:id/evidence/:evidence', { params: { id, evidence: paper } }),
    onSuccess: refresh,
  });
  const failure = give.error ?? remove.error;
  return (
    <RequestCard request={own} title={`Request ${number}`}>
      {(isOpen || evidence.length > 0) && (
        <div className={styles.group}>
          <strong>Papers</strong>
          {evidence.length === 0 && <p>None.</p>}
          {evidence.map((paper) => (
            <div key={paper.id} className={styles.row}>
              <span dir="auto">
                {paper.name}, {Math.ceil(paper.bytes / 1024)} kB
              </span>
              <Button onPress={() => remove.mutate(paper.id)} aria-label={`Delete ${paper.name}`}>
                Delete
              </Button>
            </div>
          ))}
          {isOpen && evidence.length < 5 && (
            <FileField
              label="Add a paper"
              accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.docx,.odt"
              isEmptied
              onChoose={(file) => file !== null && give.mutate(file)}
            />
          )}
          {unkept !== null && give.error === null && (
            <Notice tone="caution" role="alert" title="Your request was sent, without its paper">
              <span dir="auto">{unkept.name}</span>: {unkept.why} Add a paper here when you have one; your words are
              with the request.
            </Notice>
          )}
          {failure !== null && <Notice tone="danger" role="alert" title={failure.message} />}
        </div>
      )}
      {readings.length > 0 && (
        <details>
          <summary>Read by the deciding officer ({readings.length})</summary>
          <ul className={styles.lines}>
            {readings.map(({ what, readAt }) => (
              <li key={`${what}-${readAt}`}>
                {what === 'words' ? 'Your words' : 'A paper'}: {momentWords(readAt)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.row}>
        {isOpen && (
          <Button onPress={() => setOpen('withdraw')} aria-label={`Take ${number} back`}>
            {state === 'appealed' ? 'Take the appeal back' : 'Take it back'}
          </Button>
        )}
        {state === 'decided' && appealedAt === null && (
          <Button onPress={() => setOpen('appeal')} aria-label={`Appeal against the decision about ${number}`}>
            Appeal
          </Button>
        )}
      </div>
      {open === 'withdraw' && <WithdrawDialog own={own} onClose={() => setOpen(null)} />}
      {open === 'appeal' && <AppealDialog own={own} onClose={() => setOpen(null)} />}
    </RequestCard>
  );
}

type DialogProps = { readonly own: OwnRequest; readonly onClose: () => void };

function WithdrawDialog({ own: { id, number, state }, onClose }: DialogProps) {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => request('POST /api/accommodations/:id/withdrawal', { params: { id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ownAccommodationsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Take ${number} back`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button look="danger" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
            Take it back
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>
          {state === 'appealed'
            ? 'The decision stays as it is, and there is no second appeal.'
            : 'Nobody looks at it any more. You can ask again at any time.'}
        </p>
        {withdraw.error !== null && <Notice tone="danger" role="alert" title={withdraw.error.message} />}
      </div>
    </Dialog>
  );
}

function AppealDialog({ own: { id, number }, onClose }: DialogProps) {
  const queryClient = useQueryClient();
  const [words, setWords] = useState('');
  const appeal = useMutation({
    mutationFn: async () => {
      if (words.trim().length < 10) throw new Error('Say in at least a sentence why the decision does not help you.');
      return request('POST /api/accommodations/:id/appeal', { params: { id }, body: { words } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ownAccommodationsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Appeal about ${number}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={appeal.isPending} onPress={() => appeal.mutate()}>
            Appeal
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>Another officer decides, once. What is granted now counts meanwhile. Papers can be added afterwards.</p>
        <TextField
          label="Why the decision does not help you"
          isRequired
          rows={5}
          value={words}
          onChange={setWords}
          {...(appeal.error !== null && { error: appeal.error.message })}
        />
      </div>
    </Dialog>
  );
}
