import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Form } from '../../ui/form.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type SponsorList, sponsorsQuery } from './sponsor-queries.ts';
import { dayWords } from './sponsor-words.ts';
import styles from './sponsors.module.css';

/** Sponsors for administrators. */
export function SponsorsPage() {
  const { data, error, refetch } = useQuery(sponsorsQuery);
  return (
    <Page title="Sponsors" purpose="Employers that pay for seats: who speaks for them, and how many seats are taken.">
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the sponsors" lines={4} />}
      {data?.sponsors.length === 0 && (
        <Empty title="No sponsors yet">Make one below, then a voucher for the seats that were paid for.</Empty>
      )}
      {data !== undefined && data.sponsors.length > 0 && <SponsorTable sponsors={data.sponsors} />}
      {data !== undefined && <NewSponsor />}
    </Page>
  );
}

function SponsorTable({ sponsors }: { readonly sponsors: SponsorList }) {
  return (
    <DataTable<SponsorList[number]>
      caption="Sponsors by name"
      rows={sponsors}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: 'Sponsor',
          cell: ({ id, name }) => (
            <Link to="/staff/sponsors/$sponsor" params={{ sponsor: id }} className={styles.name}>
              {name}
            </Link>
          ),
        },
        { id: 'seats', label: 'Seats taken', cell: ({ seats, used }) => `${used} of ${seats}`, isFigure: true },
        {
          id: 'speaks',
          label: 'Speaks for it',
          cell: ({ representatives }) => representatives.join(', ') || 'Nobody yet',
        },
        { id: 'since', label: 'Since', cell: ({ createdAt }) => dayWords(createdAt) },
      ]}
    />
  );
}

function NewSponsor() {
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => {
      if (name.trim() === '') throw new Error('Give the name of the organisation.');
      return request('POST /api/sponsors', { body: { name } });
    },
    onSuccess: async () => {
      setName('');
      await queryClient.invalidateQueries({ queryKey: sponsorsQuery.queryKey });
    },
  });
  return (
    <Section title="A new sponsor">
      <Form
        submit="Make the sponsor"
        look="secondary"
        onSubmit={() => make.mutate()}
        isPending={make.isPending}
        error={make.error}
      >
        <TextField label="Name of the organisation" value={name} onChange={setName} />
      </Form>
    </Section>
  );
}
