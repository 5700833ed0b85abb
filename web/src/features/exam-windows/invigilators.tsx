import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from '../../ui/facts-card.module.css';
import { useChangeWindow } from './use-change-window.ts';
import type { ShownWindow } from './windows-query.ts';

type Invigilator = ShownWindow['invigilators'][number];

/** Who invigilates; those with a relation to somebody who comes are not offered. */
export function Invigilators({ window }: { readonly window: ShownWindow }) {
  const [ending, setEnding] = useState<Invigilator | null>(null);
  const { id, invigilators, candidatesForInvigilation, mayPlan, isCancelled } = window;
  const free = candidatesForInvigilation.filter(
    ({ personId }) => !invigilators.some((other) => other.personId === personId),
  );
  return (
    <div className={styles.group}>
      {invigilators.length === 0 && <p>Nobody is assigned yet.</p>}
      {invigilators.map((invigilator) => (
        <div key={invigilator.personId} className={styles.head}>
          <bdi>{invigilator.name}</bdi>
          {mayPlan && !isCancelled && (
            <Button
              look="quiet"
              aria-label={`End the assignment of ${invigilator.name}`}
              onPress={() => setEnding(invigilator)}
            >
              End
            </Button>
          )}
        </div>
      ))}
      {mayPlan && !isCancelled && <AssignForm windowId={id} free={free} />}
      {ending !== null && <EndDialog windowId={id} invigilator={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function AssignForm({ windowId, free }: { readonly windowId: string; readonly free: readonly Invigilator[] }) {
  const [personId, setPersonId] = useState('');
  const assign = useChangeWindow(
    async () => {
      if (personId === '') throw new Error('Choose somebody.');
      return request('POST /api/exam-windows/:id/invigilators', { params: { id: windowId }, body: { personId } });
    },
    () => setPersonId(''),
  );
  return (
    <Form
      submit="Assign"
      look="secondary"
      isPending={assign.isPending}
      error={assign.error}
      onSubmit={() => assign.mutate(undefined)}
    >
      <Select
        label="Assign an invigilator"
        hint="Those with a recorded relation to somebody who comes are not offered."
        placeholder="Choose"
        value={personId}
        onChange={setPersonId}
        options={free.map(({ personId: value, name }) => ({ value, label: name }))}
      />
    </Form>
  );
}

function EndDialog({
  windowId,
  invigilator,
  onClose,
}: {
  readonly windowId: string;
  readonly invigilator: Invigilator;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const end = useChangeWindow(
    async () =>
      request('POST /api/exam-windows/:id/invigilators/:person/end', {
        params: { id: windowId, person: invigilator.personId },
        body: { reason },
      }),
    onClose,
  );
  return (
    <Dialog
      title={`End the assignment of ${invigilator.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={end.isPending} onPress={() => end.mutate(undefined)}>
            End it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <TextField label="Reason" isRequired value={reason} onChange={setReason} />
        {end.error !== null && <Notice tone="danger" role="alert" title={end.error.message} />}
      </div>
    </Dialog>
  );
}
