import { useEffect, useRef } from 'react';
import { Marked } from './marked.tsx';
import type { PaletteEntry } from './palette-entries.ts';
import { partWords, resultWords } from './place-words.ts';
import type { SearchResult } from './search-query.ts';
import styles from './search-palette.module.css';

/** One line of the list; the focus stays in the field, which names the line that is chosen. */
export function PaletteOption({
  id,
  entry,
  isChosen,
  onTake,
}: {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isChosen: boolean;
  readonly onTake: () => void;
}) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and takes the keys
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Words entry={entry} />
    </div>
  );
}

function Words({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case 'recent':
      return <>{entry.question}</>;
    case 'suggestion':
      return <>Did you mean {entry.question}?</>;
    case 'all':
      return <span className={styles.all}>Show all results for “{entry.question}”</span>;
    case 'result':
      return <Result result={entry.result} />;
  }
}

function Result({ result }: { readonly result: SearchResult }) {
  const [best] = result.places;
  const part = best === undefined ? null : partWords(best);
  return (
    <>
      <span className={styles.title}>
        <Marked words={result.title} />
      </span>
      <span className={styles.where}>
        {resultWords(result)}
        {part !== null && ` · ${part}`}
        {best !== undefined && part !== null && best.heading.text !== '' && `: ${best.heading.text}`}
      </span>
      {best !== undefined && (
        <span className={styles.excerpt}>
          <Marked words={best.excerpt} />
        </span>
      )}
    </>
  );
}
