import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Voucher } from './sponsor-queries.ts';
import { dayWords, voucherWords } from './sponsor-words.ts';

/** The vouchers of a sponsor; for administrators with the way to take one back. */
export function VoucherTable({
  vouchers,
  onRevoke,
}: {
  readonly vouchers: readonly Voucher[];
  readonly onRevoke?: (voucher: Voucher) => void;
}) {
  return (
    <DataTable<Voucher>
      caption="Vouchers, the newest first"
      rows={vouchers}
      keyOf={({ id }) => id}
      columns={[
        { id: 'invoice', label: 'Invoice', cell: ({ invoiceReference }) => invoiceReference },
        {
          id: 'state',
          label: 'State',
          cell: ({ state }) => (
            <Tag tone={state === 'open' ? 'good' : 'neutral'} icon={state === 'open' ? 'check' : 'lock'}>
              {voucherWords[state]}
            </Tag>
          ),
        },
        { id: 'seats', label: 'Seats taken', cell: ({ used, seats }) => `${used} of ${seats}`, isFigure: true },
        { id: 'cohort', label: 'Invites to', cell: ({ cohortTitle }) => cohortTitle ?? 'No cohort' },
        { id: 'until', label: 'Until', cell: ({ expiresAt }) => dayWords(expiresAt) },
        ...(onRevoke === undefined
          ? []
          : [
              {
                id: 'change',
                label: 'Change',
                cell: (voucher: Voucher) =>
                  voucher.state === 'revoked' ? null : (
                    <Button
                      onPress={() => onRevoke(voucher)}
                      aria-label={`Take back the voucher of ${voucher.invoiceReference}`}
                    >
                      Take back
                    </Button>
                  ),
              },
            ]),
      ]}
    />
  );
}
