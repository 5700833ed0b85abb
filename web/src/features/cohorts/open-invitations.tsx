import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayWords, momentWords } from './cohort-words.ts';
import type { OwnCohort } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { findKeptInvitation } from './kept-invitation.ts';

/** Invitations that went to my address, and the link I came by before I had an account. */
export function OpenInvitations({ invitations }: { readonly invitations: OwnCohort['invitations'] }) {
  const queryClient = useQueryClient();
  const accept = useMutation({
    mutationFn: (invitation: string) =>
      request('POST /api/cohort/invitations/:invitation/accept', { params: { invitation } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const kept = findKeptInvitation();
  return (
    <>
      {invitations.map(({ id, title, startsOn, expiresAt }) => (
        <Notice key={id} title={`You are invited to the cohort ${title}`}>
          <p>
            {startsOn === null ? 'It has no dates.' : `It begins on ${dayWords(startsOn)}.`} The invitation works until{' '}
            {momentWords(expiresAt)}. Whoever joins leaves the cohort they are in.
          </p>
          <div className={styles.actions}>
            <Button look="primary" isPending={accept.isPending} onPress={() => accept.mutate(id)}>
              Join {title}
            </Button>
          </div>
        </Notice>
      ))}
      {accept.error !== null && <Notice tone="danger" role="alert" title={accept.error.message} />}
      {invitations.length === 0 && kept !== null && (
        <Notice title="You came here by an invitation to a cohort">
          <p>
            <Link to="/join/$token" params={{ token: kept }}>
              See the invitation
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}
