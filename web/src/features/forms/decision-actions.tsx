import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Decision } from './decision-dialog.tsx';
import type { FormDetail } from './forms-query.ts';
import styles from './forms.module.css';

/** What this officer may decide about the form now. */
export function DecisionActions({
  detail,
  onDecide,
}: {
  readonly detail: FormDetail;
  readonly onDecide: (decision: Decision) => void;
}) {
  const { form, isOwnProposal, reserves } = detail;
  if (form.status === 'retired') return <p className={styles.quiet}>Nobody can sit it any more.</p>;
  const mayApprove = form.status === 'proposed' && !isOwnProposal;
  return (
    <>
      {form.status === 'proposed' && isOwnProposal && (
        <Notice title="You proposed this form. Another officer has to approve it." />
      )}
      {mayApprove && form.kind === 'certification' && reserves === 0 && (
        <Notice tone="caution" title="No form is in reserve">
          <p>If you publish this one, nothing clean is ready for the day on which a form leaks.</p>
        </Notice>
      )}
      <div className={styles.actions}>
        {mayApprove && (
          <>
            <Button look="primary" onPress={() => onDecide('published')}>
              Publish form {form.number}
            </Button>
            <Button onPress={() => onDecide('reserved')}>Keep it in reserve</Button>
          </>
        )}
        {form.status === 'reserve' && (
          <Button look="primary" onPress={() => onDecide('released')}>
            Release form {form.number}
          </Button>
        )}
        <Button look="quiet" onPress={() => onDecide('retired')}>
          Retire form {form.number}
        </Button>
      </div>
    </>
  );
}
