import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type Seats, seatsQuery, sponsorshipsQuery } from './sponsor-queries.ts';
import { dayWords } from './sponsor-words.ts';
import styles from './sponsors.module.css';

/** My seats, and what their sponsors may count of mine. */
export function SeatsPage() {
  const { data, error, refetch } = useQuery(seatsQuery);
  const { data: spoken } = useQuery(sponsorshipsQuery);
  return (
    <Page
      title="My employer"
      above={<Link to="/privacy/mine">My data</Link>}
      purpose="Seats that were paid for you, and what is counted of your progress. You decide, and nothing depends on it."
      action={<ButtonLink to="/redeem">Take a seat with a code</ButtonLink>}
      width="reading"
    >
      {error !== null && <Refusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="your seats" />}
      {data?.seats.length === 0 && (
        <Empty title="You have no seat of an employer">
          You learn on your own account. If your employer gave you a code, take the seat with it.
        </Empty>
      )}
      {data?.seats.map((seat) => (
        <Seat key={seat.sponsorId} seat={seat} text={data.consentText} />
      ))}
      {spoken !== undefined && spoken.sponsors.length > 0 && (
        <p>
          You speak for {spoken.sponsors.map(({ name }) => name).join(', ')}:{' '}
          <Link to="/sponsor">see seats and numbers</Link>.
        </p>
      )}
    </Page>
  );
}

function Seat({ seat, text }: { readonly seat: Seats['seats'][number]; readonly text: Seats['consentText'] }) {
  const { sponsorId, sponsor, redeemedAt, consent } = seat;
  const queryClient = useQueryClient();
  const params = { sponsor: sponsorId };
  const change = useMutation({
    mutationFn: async () => {
      if (consent === null)
        await request('PUT /api/seats/:sponsor/consent', { params, body: { version: text.version } });
      else await request('DELETE /api/seats/:sponsor/consent', { params });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: seatsQuery.queryKey }),
  });
  return (
    <article className={styles.seat} aria-label={sponsor}>
      <h2 dir="auto">{sponsor}</h2>
      <p className={styles.quiet}>Your seat since {dayWords(redeemedAt)}.</p>
      <div role="status">
        {consent === null ? (
          <Tag icon="lock">You are not counted</Tag>
        ) : (
          <Tag tone="good" icon="check">
            You agreed on {dayWords(consent.givenAt)}
          </Tag>
        )}
      </div>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles.quiet}>Version {text.version} of this text.</p>
      {change.error !== null && <Notice tone="danger" role="alert" title={change.error.message} />}
      <div className={styles.actions}>
        <Button
          look={consent === null ? 'primary' : 'secondary'}
          isPending={change.isPending}
          onPress={() => change.mutate()}
        >
          {consent === null ? `Agree to be counted for ${sponsor}` : `Withdraw from the numbers of ${sponsor}`}
        </Button>
      </div>
    </article>
  );
}
