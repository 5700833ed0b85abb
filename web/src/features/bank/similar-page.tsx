import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { BankGate } from './bank-gate.tsx';
import { similarQuery } from './bank-queries.ts';
import styles from './bank.module.css';
import { PairCard } from './pair-card.tsx';

/** Pairs of questions that resemble each other, within the bank and with quizzes. */
export function SimilarPage() {
  return (
    <Page
      title="Similar questions"
      above={<Link to="/staff/bank">Question bank</Link>}
      purpose="Questions that share many runs of four words give each other away. Enemies never meet on a form; a quiz that resembles the examination has to change."
    >
      <BankGate>
        <Pairs />
      </BankGate>
    </Page>
  );
}

function Pairs() {
  const [threshold, setThreshold] = useState('0.15');
  const { data, error, refetch } = useQuery(similarQuery(Number(threshold)));
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select
          label="Show from"
          value={threshold}
          onChange={setThreshold}
          options={['0.1', '0.15', '0.2', '0.25', '0.4'].map((value) => ({
            value,
            label: `${Math.round(Number(value) * 100)} % shared`,
          }))}
        />
      </div>
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the comparison" lines={6} />}
      {data !== undefined && (
        <>
          <p role="status">
            {data.pairs.length === 1 ? 'One pair' : `${data.pairs.length} pairs`} among {data.compared} questions
          </p>
          {data.pairs.length === 0 && (
            <Empty title="No two questions resemble each other that much">
              Choose a smaller share to see pairs that are further apart.
            </Empty>
          )}
          {data.pairs.map((pair) => (
            <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </>
      )}
    </div>
  );
}
