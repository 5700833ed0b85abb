import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { type BankEntry, comparisonQuery } from './bank-queries.ts';
import { placeWords, stateLooks } from './bank-words.ts';
import styles from './bank.module.css';

/** What differs between two revisions, word by word. */
export function EntryChanges({ entry }: { readonly entry: BankEntry }) {
  const { revisions, shown } = entry;
  const based = revisions.find(({ revision }) => revision === shown)?.basedOn;
  const [from, setFrom] = useState(String(based ?? Math.max(1, shown - 1)));
  const [to, setTo] = useState(String(shown));
  if (revisions.length < 2) {
    return <Empty title="There is one revision">Changes show here when somebody writes a second one.</Empty>;
  }
  const options = revisions.map(({ revision, state }) => ({
    value: String(revision),
    label: `${revision}: ${stateLooks[state].words}`,
  }));
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select label="From revision" value={from} onChange={setFrom} options={options} />
        <Select label="To revision" value={to} onChange={setTo} options={options} />
      </div>
      <Comparison id={entry.id} from={Number(from)} to={Number(to)} />
    </div>
  );
}

function Comparison({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number }) {
  const { data, error, refetch } = useQuery(comparisonQuery(id, from, to));
  if (error !== null) return <StaffRefusal error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="the changes" />;
  if (data.changes.length === 0) return <Empty title="Both say the same">Choose two other revisions.</Empty>;
  return (
    <>
      {data.changes.map(({ field, runs }) => (
        <article key={field} className={styles.card} aria-label={placeWords(field)}>
          <strong>{placeWords(field)}</strong>
          <p className={styles.words}>
            {runs.map(({ kind, text }, index) => (
              <Run key={index} kind={kind} text={text} />
            ))}
          </p>
        </article>
      ))}
    </>
  );
}

/** Colour, line and words that are read out: none of them is alone. */
function Run({ kind, text }: { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }) {
  if (kind === 'same') return <span>{text}</span>;
  if (kind === 'added') {
    return (
      <ins className={styles.added}>
        <span className="visually-hidden">added: </span>
        {text}
      </ins>
    );
  }
  return (
    <del className={styles.removed}>
      <span className="visually-hidden">removed: </span>
      {text}
    </del>
  );
}
