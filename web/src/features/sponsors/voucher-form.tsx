import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Makes a voucher and shows its code this once. */
export function VoucherForm({ sponsorId }: { readonly sponsorId: string }) {
  const queryClient = useQueryClient();
  const { data: cohorts } = useQuery({
    queryKey: ['cohorts'],
    queryFn: ({ signal }) => request('GET /api/cohorts', {}, { signal }),
  });
  const [values, setValues] = useState({ invoiceReference: '', seats: '', validDays: '365', cohortId: '' });
  const set = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });
  const make = useMutation({
    mutationFn: () => {
      const { invoiceReference, cohortId } = values;
      const [seats, validDays] = [Number(values.seats), Number(values.validDays)];
      if (invoiceReference.trim() === '') throw new Error('Give the number of the invoice.');
      if (!Number.isInteger(seats) || seats < 1) throw new Error('Say how many seats were paid for, as a number.');
      if (!Number.isInteger(validDays) || validDays < 1) throw new Error('Say for how many days, as a number.');
      return request('POST /api/sponsors/:sponsor/vouchers', {
        params: { sponsor: sponsorId },
        body: { invoiceReference, seats, validDays, cohortId: cohortId === '' ? null : cohortId },
      });
    },
    onSuccess: async () => {
      setValues({ ...values, invoiceReference: '', seats: '' });
      await queryClient.invalidateQueries({ queryKey: ['sponsors'] });
    },
  });
  const dated = cohorts?.cohorts.filter(({ stage }) => stage.kind === 'upcoming' || stage.kind === 'running') ?? [];
  return (
    <>
      <Form
        submit="Make a voucher"
        look="secondary"
        onSubmit={() => make.mutate()}
        isPending={make.isPending}
        error={make.error}
      >
        <TextField label="Invoice" value={values.invoiceReference} onChange={set('invoiceReference')} />
        <TextField label="Seats" inputMode="numeric" value={values.seats} onChange={set('seats')} />
        <TextField
          label="Works for how many days"
          inputMode="numeric"
          value={values.validDays}
          onChange={set('validDays')}
        />
        <Select
          label="Invite to a cohort"
          hint="Whoever takes a seat is invited to it, and joins when they like."
          value={values.cohortId}
          onChange={set('cohortId')}
          options={[{ value: '', label: 'No cohort' }, ...dated.map(({ id, title }) => ({ value: id, label: title }))]}
        />
      </Form>
      {make.data !== undefined && (
        <CopyField label="The code" value={make.data.code} hint="Copy it now: it is not shown again." />
      )}
    </>
  );
}
