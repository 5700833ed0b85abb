import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Select } from '../../ui/select.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { InviteForm } from './invite-form.tsx';
import { type Sponsorship, sponsorshipQuery, sponsorshipsQuery } from './sponsor-queries.ts';
import styles from './sponsors.module.css';
import { VoucherTable } from './voucher-table.tsx';

/** What somebody sees who speaks for a sponsor. */
export function SponsorshipPage() {
  const navigate = useNavigate();
  const { sponsor: asked } = useSearch({ from: '/sponsor' });
  const { data, error, refetch } = useQuery(sponsorshipsQuery);
  const chosen = data?.sponsors.find(({ id }) => id === asked) ?? data?.sponsors[0];
  return (
    <Page
      title={chosen?.name ?? 'Sponsor'}
      above="Sponsor"
      purpose="Your seats, invitations to them, and how far those are who agreed to be counted."
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the sponsor" lines={6} />}
      {data?.sponsors.length === 0 && (
        <Empty title="You speak for no sponsor">
          An administrator of the programme enters who speaks for an organisation that pays for seats.
        </Empty>
      )}
      {data !== undefined && data.sponsors.length > 1 && (
        <Select
          label="Organisation"
          value={chosen?.id ?? ''}
          onChange={(sponsor) => void navigate({ to: '/sponsor', search: { sponsor }, replace: true })}
          options={data.sponsors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {chosen !== undefined && <OneSponsor key={chosen.id} id={chosen.id} />}
    </Page>
  );
}

function OneSponsor({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(sponsorshipQuery(id));
  if (error !== null) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="seats and numbers" lines={6} />;
  return (
    <>
      <Facts sponsorship={data} />
      <Section title="Progress of those who agreed">
        <CoverageTable coverage={data.coverage} />
      </Section>
      <Section title="Vouchers">
        {data.vouchers.length === 0 ? (
          <Empty title="No voucher yet">You get one when your invoice is paid.</Empty>
        ) : (
          <VoucherTable vouchers={data.vouchers} />
        )}
      </Section>
      <Section title="Invite people">
        <InviteForm sponsorship={data} />
      </Section>
    </>
  );
}

function Facts({ sponsorship }: { readonly sponsorship: Sponsorship }) {
  const { seats, used, invitations } = sponsorship;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Seats taken</dt>
        <dd>
          {used} of {seats}
        </dd>
      </div>
      <div>
        <dt>Open invitations</dt>
        <dd>{invitations.open}</dd>
      </div>
      <div>
        <dt>Invitations that ran out</dt>
        <dd>{invitations.expired}</dd>
      </div>
    </dl>
  );
}
