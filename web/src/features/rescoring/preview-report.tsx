import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Estimate } from '../../ui/estimate.tsx';
import { Distribution } from './distribution.tsx';
import { FlipTable } from './flip-table.tsx';
import type { Flip, Preview } from './rescoring-queries.ts';
import styles from './rescoring.module.css';

/** What a change does, from the database: who flips, the scores, and what becomes of the reliability. */
export function PreviewReport({
  preview,
  action,
}: {
  readonly preview: Preview;
  readonly action?: (flip: Flip) => ReactNode;
}) {
  const { sittings, changed, forms, failToPass, passToFail, distribution } = preview;
  return (
    <div className={styles.group}>
      <p>
        {changed} of {sittings} finished exams get another score; {failToPass.length} would pass that do not now, and{' '}
        {passToFail.length} would be below the mark. Nobody who passed fails because of it: their pass stands unless an
        officer decides otherwise for one person, with a reason.
      </p>
      <FlipTable caption="Would pass" flips={failToPass} />
      <FlipTable
        caption="Would be below the mark, and keep the pass"
        flips={passToFail}
        {...(action !== undefined && { action })}
      />
      <DataTable
        caption="Forms with this question"
        keyOf={(form) => form.id}
        rows={forms}
        columns={[
          { id: 'form', label: 'Form', cell: ({ number }) => `Form ${number}` },
          { id: 'sittings', label: 'Finished exams', isFigure: true, cell: (form) => form.sittings },
          {
            id: 'before',
            label: 'Reliability now',
            cell: ({ reliability }) => <Estimate estimate={reliability.before} />,
          },
          {
            id: 'after',
            label: 'Reliability then',
            cell: ({ reliability }) => <Estimate estimate={reliability.after} />,
          },
        ]}
      />
      <Distribution {...distribution} />
    </div>
  );
}
