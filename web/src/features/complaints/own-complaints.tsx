import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { ComplaintCard } from './complaint-card.tsx';
import { ComplaintFields, emptyDraft } from './complaint-fields.tsx';
import { ownComplaintsQuery } from './complaint-queries.ts';
import { dayWords } from '../../ui/day-words.ts';
import type { OwnComplaint } from './complaint-words.ts';
import styles from '../../ui/case-card.module.css';

/** The complaints of whoever is signed in, and the form for another one. */
export function OwnComplaints() {
  const { data, error, refetch } = useQuery(ownComplaintsQuery);
  const [withdrawing, setWithdrawing] = useState<OwnComplaint | null>(null);
  return (
    <>
      <Section title="File one">
        <FileForm />
      </Section>
      <Section title="What you filed">
        {data === undefined &&
          (error === null ? (
            <Loading what="your complaints" />
          ) : (
            <Refusal error={error} onRetry={() => void refetch()} />
          ))}
        {data?.complaints.length === 0 && <Empty title="Nothing yet">What you file appears here with its dates.</Empty>}
        {data?.complaints.map((complaint) => (
          <ComplaintCard key={complaint.id} complaint={complaint}>
            {(complaint.state === 'received' || complaint.state === 'acknowledged') && (
              <div>
                <Button onPress={() => setWithdrawing(complaint)} aria-label={`Take ${complaint.number} back`}>
                  Take it back
                </Button>
              </div>
            )}
          </ComplaintCard>
        ))}
      </Section>
      {withdrawing !== null && <WithdrawDialog complaint={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}

function FileForm() {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(emptyDraft);
  const file = useMutation({
    mutationFn: () => request('POST /api/complaints', { body: draft }),
    onSuccess: async () => {
      setDraft(emptyDraft);
      await queryClient.invalidateQueries({ queryKey: ownComplaintsQuery.queryKey });
    },
  });
  return (
    <div className={styles.group}>
      <Form
        submit="Send it"
        look="primary"
        width="reading"
        onSubmit={() => file.mutate()}
        isPending={file.isPending}
        error={file.error}
      >
        <ComplaintFields draft={draft} onChange={setDraft} error={file.error} />
      </Form>
      {file.isSuccess && (
        <Notice tone="good" role="status" title={`Received. Its number is ${file.data.number}.`}>
          <span>
            We acknowledge it by {dayWords(file.data.acknowledgeBy)} and decide by {dayWords(file.data.decideBy)}.
          </span>
        </Notice>
      )}
    </div>
  );
}

function WithdrawDialog({ complaint, onClose }: { readonly complaint: OwnComplaint; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => request('POST /api/complaints/:id/withdrawal', { params: { id: complaint.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ownComplaintsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Take ${complaint.number} back`}
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
        <p>Nobody looks at it any more. You can file another one at any time.</p>
        {withdraw.error !== null && <Notice tone="danger" role="alert" title={withdraw.error.message} />}
      </div>
    </Dialog>
  );
}
