import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './similarity.module.css';

type Pair = Answer<'GET /api/similarity/:one/:other'>;

const route = getRouteApi('/staff/similarity/$one/$other');

/** Two works beside each other; the same number on both sides marks the same words. */
export function PairPage() {
  const params = route.useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['similarity', params.one, params.other],
    queryFn: ({ signal }) => request('GET /api/similarity/:one/:other', { params }, { signal }),
  });
  return (
    <Page
      title={data === undefined ? 'Shared passages' : `${data.one.code} and ${data.other.code}`}
      purpose="Words that both texts have in the same order, with the same number on both sides. It says nothing about why."
      above={<Link to="/staff/similarity">Shared passages</Link>}
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the texts" lines={8} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <p>
            {data.passages.length === 1 ? 'One shared passage' : `${data.passages.length} shared passages`}, about{' '}
            {Math.round(data.share * 100)} % of the shorter text.
          </p>
          <div className={styles.side}>
            <Side side={data.one} />
            <Side side={data.other} />
          </div>
          <Section title="What you make of it">
            {data.review !== null && (
              <p>
                {data.review.by} on {new Date(data.review.at).toLocaleDateString('en-GB', { dateStyle: 'long' })}:{' '}
                {findingWords[data.review.finding]}. <span dir="auto">{data.review.reason}</span>
              </p>
            )}
            <ReviewForm params={params} />
          </Section>
        </>
      )}
    </Page>
  );
}

const findingWords = { 'no-concern': 'No concern', concern: 'To be asked about' } as const;

function Side({ side: { code, pieces } }: { readonly side: Pair['one'] }) {
  return (
    <section className={styles.text} aria-label={`Script ${code}`}>
      <h2>{code}</h2>
      <p dir="auto">
        {pieces.map(({ text, passage }, place) =>
          passage === null ? (
            text
          ) : (
            <mark key={place} className={styles.passage}>
              <sup>{passage}</sup>
              {text}
            </mark>
          ),
        )}
      </p>
    </section>
  );
}

function ReviewForm({ params }: { readonly params: { readonly one: string; readonly other: string } }) {
  const queryClient = useQueryClient();
  const [finding, setFinding] = useState('');
  const [reason, setReason] = useState('');
  const review = useMutation({
    mutationFn: () => {
      if (finding !== 'no-concern' && finding !== 'concern') throw new Error('Choose what you make of it.');
      if (reason.trim().length < 10) throw new Error('Say why, in a sentence.');
      return request('POST /api/similarity/:one/:other/review', { params, body: { finding, reason: reason.trim() } });
    },
    onSuccess: async () => {
      setReason('');
      await queryClient.invalidateQueries({ queryKey: ['similarity'] });
    },
  });
  return (
    <Form
      submit="Write it down"
      width="reading"
      isPending={review.isPending}
      error={review.error}
      onSubmit={() => review.mutate()}
    >
      <Select
        label="What you make of it"
        placeholder="Choose"
        value={finding}
        options={[
          { value: 'no-concern', label: 'No concern: quoted, common words, or chance' },
          { value: 'concern', label: 'To be asked about' },
        ]}
        onChange={setFinding}
      />
      <TextField
        label="Reason"
        hint="Kept in the ledger with your name and the time. Nothing follows from it by itself."
        rows={3}
        isRequired
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
