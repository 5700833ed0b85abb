import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords, momentWords } from './day-words.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { erasuresQuery, type ListedErasure } from './privacy-queries.ts';
import styles from './privacy.module.css';

/** Who asked to be erased, by when, and what stands against it; for officers. */
export function ErasuresPage() {
  const { data, error, refetch } = useQuery(erasuresQuery);
  const waiting = data?.erasures.filter(({ state }) => state === 'waiting') ?? [];
  const ended = data?.erasures.filter(({ state }) => state !== 'waiting') ?? [];
  return (
    <Page
      title="Erasures"
      purpose="Who asked to be erased. The program erases by itself once the time to think again is over and nothing stands against it."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the requests" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Waiting">
            {waiting.length === 0 && <Empty title="Nobody waits to be erased">New requests appear here.</Empty>}
            {waiting.map((erasure) => (
              <Waiting key={erasure.id} erasure={erasure} />
            ))}
          </Section>
          {ended.length > 0 && (
            <Section title="Ended">
              <DataTable
                caption="Requests that have ended"
                rows={ended}
                keyOf={({ id }) => id}
                columns={[
                  { id: 'who', label: 'Who', cell: ({ legalName }) => legalName },
                  { id: 'asked', label: 'Asked', cell: ({ askedAt }) => dayWords(askedAt) },
                  {
                    id: 'state',
                    label: 'Outcome',
                    cell: ({ state }) => <Tag>{state === 'done' ? 'Erased' : 'Taken back'}</Tag>,
                  },
                  { id: 'ended', label: 'When', cell: ({ endedAt }) => (endedAt === null ? '' : dayWords(endedAt)) },
                ]}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function Waiting({ erasure }: { readonly erasure: ListedErasure }) {
  const [isPlacing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<string | null>(null);
  const { id, legalName, askedAt, dueAt, answerBy, givesUpCertificate, grounds, holds } = erasure;
  return (
    <article className={styles.card} aria-labelledby={`erasure-${id}`}>
      <h3 id={`erasure-${id}`} dir="auto">
        {legalName}
      </h3>
      <p>
        Asked on {dayWords(askedAt)}. Due after {momentWords(dueAt)}; the person must have an answer by{' '}
        {dayWords(answerBy)}.{givesUpCertificate && ' Gives up the certificate.'}
      </p>
      {grounds.length === 0 ? (
        <p>
          <Tag tone="good" icon="check">
            Nothing in the way
          </Tag>
        </p>
      ) : (
        <>
          <p>
            <Tag tone="caution" icon="warning">
              Has to wait
            </Tag>
          </p>
          <ul className={styles.list}>
            {grounds.map(({ kind, words, until }) => (
              <li key={kind}>
                {words} {until !== null && <>Until {dayWords(until)}.</>}
              </li>
            ))}
          </ul>
        </>
      )}
      {holds.map((hold) => (
        <div key={hold.id} className={styles.group}>
          <p>
            Hold of {hold.placedBy} since {dayWords(hold.placedAt)}: {hold.note}
            {hold.untilOn !== null && <> Until {dayWords(hold.untilOn)}.</>}
          </p>
          <Button onPress={() => setLifting(hold.id)}>Lift this hold</Button>
        </div>
      ))}
      <div>
        <Button onPress={() => setPlacing(true)} aria-label={`Place a hold on the erasure of ${legalName}`}>
          Place a hold
        </Button>
      </div>
      {isPlacing && <HoldDialog erasure={erasure} onClose={() => setPlacing(false)} />}
      {lifting !== null && <LiftDialog hold={lifting} onClose={() => setLifting(null)} />}
    </article>
  );
}
