import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type FormOrder, formsQuery, isUnderWay, type Retaker } from './forms-query.ts';
import styles from './forms.module.css';

/** Has forms assembled, and shows how far they are. */
export function OrderCard({
  order,
  retakers,
}: {
  readonly order: FormOrder | null;
  readonly retakers: readonly Retaker[];
}) {
  const queryClient = useQueryClient();
  const [count, setCount] = useState('1');
  const [reason, setReason] = useState('');
  const [unseenBy, setUnseenBy] = useState('');
  const start = useMutation({
    mutationFn: () => {
      if (reason.trim().length < 3) throw new Error('Say in a few words what the forms are for.');
      const body = { count: Number(count), reason: reason.trim(), unseenBy: unseenBy === '' ? null : unseenBy };
      return request('POST /api/form-orders', { body });
    },
    onSuccess: async () => {
      setReason('');
      setUnseenBy('');
      await queryClient.invalidateQueries({ queryKey: formsQuery.queryKey });
    },
  });
  return (
    <div className={styles.card}>
      {order !== null && <OrderProgress order={order} />}
      {!isUnderWay(order) && (
        <Form
          submit={`Assemble ${count === '1' ? 'a form' : `${count} forms`}`}
          onSubmit={() => start.mutate()}
          isPending={start.isPending}
          error={start.error}
        >
          <Select
            label="How many"
            value={count}
            onChange={setCount}
            options={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }))}
          />
          {retakers.length > 0 && (
            <Select
              label="For whom"
              hint="For one person, forms hold no question that this person has seen."
              placeholder="Anybody"
              value={unseenBy}
              onChange={setUnseenBy}
              options={retakers.map(({ id, name, freshForms }) => ({
                value: id,
                label: `${name}, ${freshWords(freshForms)}`,
              }))}
            />
          )}
          <TextField
            label="What for"
            hint="Kept in the ledger with your name. You propose these forms; another officer approves them."
            value={reason}
            onChange={setReason}
          />
        </Form>
      )}
    </div>
  );
}

function freshWords(count: number): string {
  if (count === 0) return 'no form is left';
  return count === 1 ? 'one form is left' : `${count} forms are left`;
}

function OrderProgress({ order }: { readonly order: FormOrder }) {
  const { wanted, made, state, problem, unseenBy } = order;
  const whose = unseenBy === null ? '' : `, without what ${unseenBy} has seen`;
  if (state === 'failed') {
    return (
      <Notice tone="danger" role="status" title={`${made} of ${wanted} forms were assembled${whose}`}>
        <p>{problem}</p>
      </Notice>
    );
  }
  if (state === 'done') {
    return (
      <Notice tone="good" role="status" title={`${made} of ${wanted} forms were assembled and are proposed${whose}.`} />
    );
  }
  return (
    <div className={styles.progress} role="status">
      <span id="order-progress">
        Assembling{whose}: {made} of {wanted} forms are ready
      </span>
      <progress aria-labelledby="order-progress" max={wanted} value={made} />
    </div>
  );
}
