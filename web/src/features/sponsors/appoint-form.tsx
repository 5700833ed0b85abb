import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Lets somebody with an account speak for a sponsor. */
export function AppointForm({ sponsorId }: { readonly sponsorId: string }) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const appoint = useMutation({
    mutationFn: () => {
      if (!email.includes('@')) throw new Error('Give the address of their account.');
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; it is kept.');
      return request('POST /api/sponsors/:sponsor/representatives', {
        params: { sponsor: sponsorId },
        body: { email, reason },
      });
    },
    onSuccess: async () => {
      setEmail('');
      setReason('');
      await queryClient.invalidateQueries({ queryKey: ['sponsors'] });
    },
  });
  return (
    <Form
      submit="Let them speak for it"
      look="secondary"
      onSubmit={() => appoint.mutate()}
      isPending={appoint.isPending}
      error={appoint.error}
    >
      <TextField label="E-mail of their account" type="email" value={email} onChange={setEmail} />
      <TextField label="Reason" hint="For example: named in the contract." value={reason} onChange={setReason} />
    </Form>
  );
}
