import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Answer } from '../../api/request.ts';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { editionWords } from '../../ui/edition-words.ts';
import { Fact } from './fact.tsx';
import { LibraryPart } from './library-part.tsx';
import { standardQuery } from './library-query.ts';
import { standardKindWords } from './library-words.ts';
import { SourceNote } from './source-note.tsx';
import { StandardStatus } from './standard-status.tsx';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

type Standard = Answer<'GET /api/standards/:slug'>;

/** One standard: how it stands, what it demands, of whom, and where the course uses it. */
export function StandardPage() {
  const { slug } = useParams({ from: '/learn/standards/$slug' });
  const query = useQuery(standardQuery(slug));
  const standard = query.data;
  return (
    <Page
      title={standard?.shortTitle ?? 'Standard'}
      above={
        <>
          <Link to="/learn/library" search={{}}>
            Library
          </Link>{' '}
          · Standards
        </>
      }
      purpose={standard !== undefined && standard.title !== standard.shortTitle ? standard.title : undefined}
    >
      <LibraryPart query={query} what="the standard">
        {(shown) => <Matter standard={shown} />}
      </LibraryPart>
    </Page>
  );
}

function Matter({ standard }: { readonly standard: Standard }) {
  return (
    <div className={styles.entry}>
      <div className={styles.main}>
        {standard.supersededBy !== null && (
          <Notice tone="caution" title="This edition is superseded">
            <span>
              Use{' '}
              <Link to="/learn/standards/$slug" params={{ slug: standard.supersededBy.slug }}>
                {standard.supersededBy.shortTitle}
              </Link>{' '}
              instead.
            </span>
          </Notice>
        )}
        {standard.note !== null && <Notice>{standard.note}</Notice>}
        <Section title="What it demands">
          <Markdown tree={standard.demands} look="reading" {...libraryLinks} />
        </Section>
        {standard.clauses.length > 0 && (
          <Section title="Clauses people cite">
            <dl className={styles.clauses}>
              {standard.clauses.map(({ clause, says }) => (
                <div key={clause}>
                  <dt>{clause}</dt>
                  <dd>{says}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        <Section title="Who must care">
          <dl className={styles.clauses}>
            {standard.audiences.map(({ id, label, why }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <aside className={styles.margin} aria-label="About this standard">
        <dl className={styles.facts}>
          <Fact label="Status">
            <StandardStatus status={standard.status} />
          </Fact>
          <Fact label="Identifier">{standard.identifier}</Fact>
          <Fact label="Edition">{editionWords(standard)}</Fact>
          <Fact label="Issuer">{standard.issuer}</Fact>
          <Fact label="Kind">{standardKindWords[standard.kind] ?? standard.kind}</Fact>
          <Fact label="Jurisdiction">{standard.jurisdiction}</Fact>
          {standard.supersedes.length > 0 && (
            <Fact label="Supersedes">
              {standard.supersedes.map(({ slug, shortTitle }) => (
                <Link key={slug} to="/learn/standards/$slug" params={{ slug }}>
                  {shortTitle}
                </Link>
              ))}
            </Fact>
          )}
          <Fact label="Topics">
            <TopicLinks topics={standard.topics} />
          </Fact>
        </dl>
        <SourceNote source={standard.source} evidence={standard.evidence} reviewBy={standard.reviewBy} />
      </aside>
    </div>
  );
}
