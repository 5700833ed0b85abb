import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import type { ListedTerm } from './library-query.ts';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

/** Terms under their letters, with links to the letters. */
export function TermSections({ terms }: { readonly terms: readonly ListedTerm[] }) {
  const letters = [...new Set(terms.map(letterOf))];
  return (
    <>
      <nav className={styles.letters} aria-label="Letters">
        {letters.map((letter) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map((letter) => (
        <section key={letter} className={styles.letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <dl>
            {terms
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

function letterOf({ term }: ListedTerm): string {
  const letter = term.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '0-9';
}
