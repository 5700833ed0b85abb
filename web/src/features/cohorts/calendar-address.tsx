import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { momentWords } from './cohort-words.ts';
import { ownCohortQuery } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { CopyField } from '../../ui/copy-field.tsx';

/** The secret address of my dates for a calendar program: made, shown once, taken back. */
export function CalendarAddress({ since }: { readonly since: string | null }) {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ownCohortQuery.queryKey });
  const make = useMutation({ mutationFn: () => request('POST /api/cohort/calendar', {}), onSuccess: readAgain });
  const revoke = useMutation({
    mutationFn: () => request('DELETE /api/cohort/calendar', {}),
    onSuccess: () => {
      make.reset();
      return readAgain();
    },
  });
  const error = make.error ?? revoke.error;
  return (
    <Section title="My calendar">
      <p>
        A calendar program can subscribe to these dates and follows when they change. Whoever has the address can read
        them, so keep it to yourself.
      </p>
      {make.data !== undefined && (
        <CopyField
          label="My calendar address"
          value={make.data.url}
          hint="Copy it now and add it in your calendar program as a subscription: it is not shown again."
        />
      )}
      {since !== null && <p className={styles.quiet}>An address has been in use since {momentWords(since)}.</p>}
      {error !== null && <Notice tone="danger" role="alert" title={error.message} />}
      <div className={styles.actions}>
        <Button onPress={() => make.mutate()} isPending={make.isPending}>
          {since === null ? 'Make a calendar address' : 'Make a new address, the old one ends'}
        </Button>
        {since !== null && (
          <Button onPress={() => revoke.mutate()} isPending={revoke.isPending}>
            Take the address back
          </Button>
        )}
      </div>
    </Section>
  );
}
