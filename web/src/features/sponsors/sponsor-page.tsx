import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { AppointForm } from './appoint-form.tsx';
import { type Ending, EndingDialog } from './ending-dialog.tsx';
import { type SponsorAnswer, sponsorQuery } from './sponsor-queries.ts';
import { dayWords } from './sponsor-words.ts';
import styles from './sponsors.module.css';
import { VoucherForm } from './voucher-form.tsx';
import { VoucherTable } from './voucher-table.tsx';

/** One sponsor for administrators: who speaks for it, and its vouchers. */
export function SponsorPage() {
  const { sponsor } = useParams({ from: '/staff/sponsors/$sponsor' });
  const { data, error, refetch } = useQuery(sponsorQuery(sponsor));
  return (
    <Page
      title={data?.name ?? 'Sponsor'}
      above={<Link to="/staff/sponsors">Sponsors</Link>}
      purpose="Seats are paid for by invoice and taken with the code of a voucher."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the sponsor" lines={6} />}
      {data !== undefined && <Parts sponsor={data} />}
    </Page>
  );
}

function Parts({ sponsor }: { readonly sponsor: SponsorAnswer }) {
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <>
      <Section title="Vouchers">
        {sponsor.vouchers.length === 0 ? (
          <Empty title="No voucher yet">Make one for the seats of an invoice.</Empty>
        ) : (
          <VoucherTable
            vouchers={sponsor.vouchers}
            onRevoke={({ id, invoiceReference }) => setEnding({ kind: 'voucher', id, name: invoiceReference })}
          />
        )}
        <VoucherForm sponsorId={sponsor.id} />
      </Section>
      <Section title="Who speaks for it">
        <p className={styles.quiet}>
          They invite people and see seats and numbers. They count as employing everybody with a seat, and so decide
          nothing about their certificates.
        </p>
        {sponsor.representatives.length > 0 && (
          <DataTable<SponsorAnswer['representatives'][number]>
            caption="People who speak for the sponsor"
            rows={sponsor.representatives}
            keyOf={({ personId }) => personId}
            columns={[
              { id: 'name', label: 'Name', cell: ({ name }) => <span dir="auto">{name}</span> },
              { id: 'since', label: 'Since', cell: ({ appointedAt }) => dayWords(appointedAt) },
              {
                id: 'change',
                label: 'Change',
                cell: ({ personId, name }) => (
                  <Button
                    onPress={() => setEnding({ kind: 'representative', id: personId, name })}
                    aria-label={`Take off ${name}`}
                  >
                    Take off
                  </Button>
                ),
              },
            ]}
          />
        )}
        <AppointForm sponsorId={sponsor.id} />
      </Section>
      {ending !== null && <EndingDialog sponsorId={sponsor.id} ending={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
