import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Sponsorship, sponsorshipQuery } from './sponsor-queries.ts';
import styles from './sponsors.module.css';

type Checked = Answer<'POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations/check'>;

/** Invites people to seats of a voucher: a list is checked first, then everybody in it is invited at once. */
export function InviteForm({ sponsorship }: { readonly sponsorship: Sponsorship }) {
  const queryClient = useQueryClient();
  const open = sponsorship.vouchers.filter(({ state }) => state === 'open');
  const [voucher, setVoucher] = useState(open[0]?.id ?? '');
  const [people, setPeople] = useState('');
  const asked = { params: { sponsor: sponsorship.id, voucher }, body: { people } };
  const check = useMutation({
    mutationFn: () => {
      if (people.trim() === '') throw new Error('Paste the list, with its first line.');
      return request('POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations/check', asked);
    },
  });
  const invite = useMutation({
    mutationFn: () => request('POST /api/sponsorships/:sponsor/vouchers/:voucher/invitations', asked),
    onSuccess: async () => {
      setPeople('');
      check.reset();
      await queryClient.invalidateQueries({ queryKey: sponsorshipQuery(sponsorship.id).queryKey });
    },
  });
  if (open.length === 0) return <p>No voucher has free seats now. Ask the programme for another one.</p>;
  return (
    <div className={styles.group}>
      <Form
        submit="Check the list"
        look="secondary"
        width="reading"
        onSubmit={() => {
          invite.reset();
          check.mutate();
        }}
        isPending={check.isPending}
        error={check.error}
      >
        <Select
          label="Voucher"
          value={voucher}
          onChange={setVoucher}
          options={open.map(({ id, invoiceReference, seats, used }) => ({
            value: id,
            label: `${invoiceReference}, ${seats - used} of ${seats} free`,
          }))}
        />
        <TextField
          label="People, one a line"
          hint="Paste a CSV file. The first line says: email, legal_name, audience_group."
          rows={6}
          value={people}
          onChange={(value) => {
            setPeople(value);
            check.reset();
          }}
        />
      </Form>
      {check.data !== undefined && (
        <Findings checked={check.data} isPending={invite.isPending} onInvite={() => invite.mutate()} />
      )}
      {invite.error !== null && <Notice tone="danger" role="alert" title={invite.error.message} />}
      {invite.data !== undefined && (
        <Notice tone="good" role="status" title={`${peopleWords(invite.data.invited)} invited by mail.`} />
      )}
    </div>
  );
}

function Findings({
  checked,
  isPending,
  onInvite,
}: {
  readonly checked: Checked;
  readonly isPending: boolean;
  readonly onInvite: () => void;
}) {
  if (checked.kind === 'unusable')
    return (
      <Notice tone="caution" role="status" title={checked.reason}>
        {checked.remedy}
      </Notice>
    );
  const { good, faults } = checked;
  return (
    <Notice
      tone={faults.length === 0 ? 'good' : 'caution'}
      role="status"
      title={`${peopleWords(good)} can be invited.`}
    >
      {faults.length > 0 && (
        <ul>
          {faults.map(({ line, reason, remedy }) => (
            <li key={`${line} ${reason}`}>
              Line {line}: {reason} {remedy}
            </li>
          ))}
        </ul>
      )}
      {good > 0 && (
        <div className={styles.actions}>
          <Button look="primary" isPending={isPending} onPress={onInvite}>
            Invite {peopleWords(good)}
          </Button>
        </div>
      )}
    </Notice>
  );
}

function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
