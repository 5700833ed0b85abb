import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Answer, request, RequestError } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { datesWords, momentWords, seatsWords } from './cohort-words.ts';
import styles from './cohorts.module.css';
import { forgetInvitation, keepInvitation } from './kept-invitation.ts';

type Offer = Answer<'GET /api/join/:token'>;

/** Where an invitation leads: what the cohort is, and the way in. */
export function JoinPage() {
  const { token } = useParams({ from: '/join/$token' });
  const { data, error, refetch } = useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => request('GET /api/join/:token', { params: { token } }, { signal }),
  });
  const isOver = error instanceof RequestError && error.code === 'link-not-valid';
  useEffect(() => {
    if (isOver) forgetInvitation();
  }, [isOver]);
  return (
    <Page
      title={data?.title ?? 'Invitation'}
      above="Invitation to a cohort"
      purpose={data !== undefined && <span>{datesWords(data)}</span>}
      width="reading"
    >
      {isOver && (
        <Empty
          title="This invitation does not work any more"
          action={<ButtonLink to="/cohort">Open my cohort</ButtonLink>}
        >
          {error.message}
        </Empty>
      )}
      {error !== null && !isOver && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the invitation" />}
      {data !== undefined && <OfferCard offer={data} token={token} />}
    </Page>
  );
}

function OfferCard({ offer, token }: { readonly offer: Offer; readonly token: string }) {
  const viewer = useViewer();
  const isOtherAddress = viewer !== null && offer.email !== null && viewer.email !== offer.email;
  return (
    <>
      <dl className={styles.terms}>
        <dt>Time zone</dt>
        <dd>{offer.timeZone}</dd>
        <dt>Seats</dt>
        <dd>{offer.email === null ? seatsWords(offer.seats) : 'One is held for you'}</dd>
        <dt>Taught by</dt>
        <dd dir="auto">{offer.facilitators.join(', ') || 'Not settled yet'}</dd>
        <dt>Invitation works until</dt>
        <dd>{momentWords(offer.expiresAt)}</dd>
      </dl>
      {offer.isMember && (
        <Notice tone="good" title="You are in this cohort.">
          <ButtonLink to="/cohort">Open my cohort</ButtonLink>
        </Notice>
      )}
      {isOtherAddress && !offer.isMember && (
        <Notice tone="caution" title={`This invitation was sent to ${offer.email}.`}>
          You are signed in with {viewer.email}. Sign in with the address that it was sent to.
        </Notice>
      )}
      {viewer === null && <WithoutAccount token={token} />}
      {viewer !== null && !isOtherAddress && !offer.isMember && <Join offer={offer} token={token} />}
    </>
  );
}

function WithoutAccount({ token }: { readonly token: string }) {
  useEffect(() => keepInvitation(token), [token]);
  return (
    <>
      <p>
        To join, sign in. If you have no account yet, open one: confirm your address by the mail that comes, sign in,
        and find this invitation on the page Cohort.
      </p>
      <div className={styles.actions}>
        <ButtonLink to="/sign-in" search={{ next: `/join/${token}` }} look="primary">
          Sign in
        </ButtonLink>
        <ButtonLink to="/register">Open an account</ButtonLink>
      </div>
    </>
  );
}

function Join({ offer, token }: { readonly offer: Offer; readonly token: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const join = useMutation({
    mutationFn: () => request('POST /api/join/:token', { params: { token } }),
    onSuccess: async () => {
      forgetInvitation();
      await navigate({ to: '/cohort' });
      // Another cohort may learn from other content.
      await queryClient.invalidateQueries();
    },
  });
  return (
    <>
      {offer.leaves !== null && (
        <Notice tone="caution" title={`You are in the cohort ${offer.leaves} now.`}>
          By joining you leave it. Your progress and answers stay.
        </Notice>
      )}
      {join.error !== null && <Notice tone="danger" role="alert" title={join.error.message} />}
      <div>
        <Button look="primary" isPending={join.isPending} onPress={() => join.mutate()}>
          Join {offer.title}
        </Button>
      </div>
    </>
  );
}
