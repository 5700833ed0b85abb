import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sponsors.module.css';

/** Takes a seat with the code of a voucher, or with the link of an invitation. */
export function RedeemPage() {
  const { code: given } = useSearch({ from: '/redeem' });
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const [code, setCode] = useState(given);
  const take = useMutation({
    mutationFn: () => {
      if (code.trim() === '') throw new Error('Type the code of the voucher.');
      return request('POST /api/seats', { body: { code } });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <Page title="Take a seat" purpose="Your employer has paid for it. The code is on its voucher." width="reading">
      {viewer === null && (
        <Empty
          title="Sign in to take the seat"
          action={
            <ButtonLink
              to="/sign-in"
              search={{ next: `/redeem${given === '' ? '' : `?code=${given}`}` }}
              look="primary"
            >
              Sign in
            </ButtonLink>
          }
        >
          If you have no account yet, open one first, then come back to this page.
        </Empty>
      )}
      {viewer !== null && take.data === undefined && (
        <Form submit="Take the seat" onSubmit={() => take.mutate()} isPending={take.isPending} error={take.error}>
          <TextField label="Code" autoComplete="off" value={code} onChange={setCode} />
        </Form>
      )}
      {take.data !== undefined && (
        <Notice tone="good" role="status" title={`You have a seat of ${take.data.sponsor}.`}>
          <p>
            {take.data.cohort === null
              ? 'Go on learning; everything you have done stays.'
              : `A place is held for you in the cohort ${take.data.cohort}. Join it on the page of your cohort.`}
          </p>
          <div className={styles.actions}>
            {take.data.cohort !== null && (
              <ButtonLink to="/cohort" look="primary">
                See the cohort
              </ButtonLink>
            )}
            <ButtonLink to="/privacy/sponsors">Choose what your employer sees</ButtonLink>
          </div>
        </Notice>
      )}
    </Page>
  );
}
