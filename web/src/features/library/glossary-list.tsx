import { plainText } from '@cmdsp/markdown/tree';
import { useDeferredValue, useMemo, useState } from 'react';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { Empty } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ListedTerm } from './library-query.ts';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

/** The terms from A to Z; typing narrows them, by the term first and by its definition. */
export function GlossaryList({ terms }: { readonly terms: readonly ListedTerm[] }) {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const texts = useMemo(() => new Map(terms.map((term) => [term.slug, textOf(term)])), [terms]);
  const shown = terms.filter(({ slug }) => texts.get(slug)?.includes(wanted));
  const letters = [...new Set(shown.map(letterOf))];
  if (terms.length === 0) return <Empty title="No terms yet">They appear with the next release of the content.</Empty>;
  return (
    <>
      <div className={styles.search}>
        <TextField label="Find a term" type="search" value={typed} onChange={setTyped} />
        <p role="status" className={styles.quiet}>
          {shown.length} of {terms.length} terms
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty title="No such term">Check the spelling, or type only a part of the word.</Empty>
      ) : (
        <nav className={styles.letters} aria-label="Letters">
          {letters.map((letter) => (
            <a key={letter} href={`#letter-${letter}`}>
              {letter}
            </a>
          ))}
        </nav>
      )}
      {letters.map((letter) => (
        <section key={letter} className={styles.letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <dl>
            {shown
              .filter((term) => letterOf(term) === letter)
              .map((term) => (
                <div key={term.slug} id={`term-${term.slug}`}>
                  <dt>{term.term}</dt>
                  <dd>
                    <Markdown tree={term.definition} {...libraryLinks} />
                    <TopicLinks topics={term.topics} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function textOf({ term, definition }: ListedTerm): string {
  return `${term} ${plainText(definition)}`.toLowerCase();
}

function letterOf({ term }: ListedTerm): string {
  const letter = term.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '0-9';
}
