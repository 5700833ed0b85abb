import { Section } from '../../ui/page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useQuery } from '@tanstack/react-query';
import { type BankEntry, similarToQuery } from './bank-queries.ts';
import styles from './bank.module.css';
import { KeyList } from './key-list.tsx';
import { PairCard } from './pair-card.tsx';
import { Preview } from './preview.tsx';

/** How candidates see it, then what only staff see: keys, reasons, and the rest of what its author wrote. */
export function EntryQuestion({ entry }: { readonly entry: BankEntry }) {
  return (
    <div className={styles.pair}>
      <Section title="As candidates see it">
        <Preview key={entry.shown} preview={entry.preview} />
      </Section>
      <Section title="For staff only">
        <KeyList content={entry.content} />
        <Similar id={entry.id} />
      </Section>
    </div>
  );
}

/** Comparing takes longer than the page: it follows when it is there. */
function Similar({ id }: { readonly id: string }) {
  const { data } = useQuery(similarToQuery(id));
  if (data === undefined || data.pairs.length === 0) return null;
  return (
    <>
      <Notice tone="caution" title="Similar questions">
        <span>They share runs of four words. Rewrite one, or name them as enemies of each other.</span>
      </Notice>
      {data.pairs.map((pair) => (
        <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
      ))}
    </>
  );
}
